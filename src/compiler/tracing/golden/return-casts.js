‹const {e:þe,f:þf,x:þx,v:þv,m:þm}=þn("return-casts.ts"),þt=þm();›const c = 0
async function a(x         ) {‹const þt=þe(1);try{›
  return‹ þv(þt,› x‹)› ;        
  (c)
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function b(x         ) {‹const þt=þe(2);try{› return‹ þv(þt,›         x‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function d(x         ) {‹const þt=þe(3);try{› return‹ þv(þt,› (
        
 x)‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function e(x                ) {‹const þt=þe(4);try{› return‹ þv(þt,› x.y‹)›  ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function f(x        ) {‹const þt=þe(5);try{› return‹ þv(þt,› x           * 2‹)›            ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const g = async (x         ) =>‹{const þt=þe(6);try{return þv(þt,› (         { a: x })‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
const h = async (x         ) =>‹{const þt=þe(7);try{return þv(þt,› x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›          
const i = async (x         ) =>‹{const þt=þe(8);try{return þv(þt,› x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}› ;                
[1]
‹;þx(þt);› import { trace as þn } from "interleave:trace";
