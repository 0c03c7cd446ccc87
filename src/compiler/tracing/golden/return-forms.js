‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,m:þm}=þn("return-forms.ts"),þt=þm();›async function a() {‹const þt=þe(1);try{› return‹ þv(þt)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function b() {‹const þt=þe(2);try{› return‹ þv(þt,(› 1, ‹þr(þt,›await‹ þs(þt,› 2‹))›‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function c() {‹const þt=þe(3);try{› return‹ þv(þt,› (1, 2)‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function d() {‹const þt=þe(4);try{› return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)›; ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function e() {‹const þt=þe(5);try{› return‹ þv(þt,› /* a */ 1‹)› /* b */ ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function f() {‹const þt=þe(6);try{› if (true) return‹ þv(þt,› 1‹)›; else return‹ þv(þt)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function g() {‹const þt=þe(7);try{›
  return‹ þv(þt,› (
    1
  )‹)›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function h() {‹const þt=þe(8);try{› return‹ þv(þt,› async () =>‹{const þt=þe(9);try{return þv(þt,› 1‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function i() {‹const þt=þe(10);try{› return‹ þv(þt,› class { async j() {‹const þt=þe(11);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
