‹const {e:þe,f:þf,x:þx,r:þr,s:þs,v:þv,m:þm}=þn("directives.ts"),þt=þm();›"use strict"
"use other";
async function a() { "use strict"; ‹const þt=þe(1);try{›‹þr(þt,›await‹ þs(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function b() { "use one"; 'use two'
  ‹const þt=þe(2);try{›‹þr(þt,›await‹ þs(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function c() { "use one" ‹;const þt=þe(3);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function d() { "use one"; ‹;const þt=þe(4);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function e() {
  "use one"
  ‹const þt=þe(5);try{›function f() {}
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const g = async () => { "use one"; ‹const þt=þe(6);try{›return‹ þv(þt,› 1‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const h = async () =>‹{const þt=þe(7);try{return þv(þt,› "use none"‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
‹;þx(þt);› import { trace as þn } from "interleave:trace";
