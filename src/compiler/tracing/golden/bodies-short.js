‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("bodies-short.ts"),þt=þm();›const a = async () =>‹{const þt=þe(1);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const b = async x =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› x‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const c = async x =>‹{const þt=þe(3);try{return þv(þt,› x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const d = async () =>‹{const þt=þe(4);try{return þv(þt,› async () =>‹{const þt=þe(5);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› null‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
const e = async () => {‹const þt=þe(6);try{› ‹þr(þt,›await‹ þs(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›};
const f = async () => {‹const þt=þe(7);try{› return‹ þv(þt)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›};
const g = async () => {‹const þt=þe(8);try{› ‹þr(þt,›await‹ þs(þt,› 1‹))›; return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› 2‹))›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›};
‹;þx(þt);› import { trace as þn } from "interleave:trace";
