‹const {e:þe,f:þf,x:þx,m:þm}=þn("bodies-empty.ts"),þt=þm();›async function a() {‹const þt=þe(1);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function b() {‹const þt=þe(2);try{› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const c = async () => {‹const þt=þe(3);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›};
const d = async function () {‹const þt=þe(4);try{› /* nothing */ ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›};
const e = { async f() {‹const þt=þe(5);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} };
class F { async g() {‹const þt=þe(6);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} static async h() {‹const þt=þe(7);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} async #i() {‹const þt=þe(8);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
export { a, b, c, d, e, F };
‹;þx(þt);› import { trace as þn } from "interleave:trace";
