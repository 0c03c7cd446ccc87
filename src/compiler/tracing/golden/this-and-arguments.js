‹const {e:þe,f:þf,x:þx,v:þv,m:þm}=þn("this-and-arguments.ts"),þt=þm();›async function a() {‹const þt=þe(1);try{› return‹ þv(þt,› [this, arguments, new.target]‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const b = async () =>‹{const þt=þe(2);try{return þv(þt,› [this, __meta     .url]‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
class C { async d() {‹const þt=þe(3);try{› return‹ þv(þt,› [this, arguments, super.d]‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} static e = async () =>‹{const þt=þe(4);try{return þv(þt,› this‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}› }
‹;þx(þt);› import { trace as þn } from "interleave:trace";
import { meta as __meta } from "interleave:runtime";
