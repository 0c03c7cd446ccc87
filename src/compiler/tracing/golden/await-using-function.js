‹const {e:þe,f:þf,x:þx,z:þz,v:þv,g:þg,u:þu,y:þy,m:þm}=þn("await-using-function.ts"),þt=þm();›async function a(f     ) {‹const þt=þe(1);try{›
  await using x = f()
  await using y = f();‹;using þo=þz(þt);›
  return‹ þv(þt,› x ?? y‹)›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const b = async (f     ) => {‹const þt=þe(2);try{› await using _ = f()‹;using þo=þz(þt);› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function* c(f     ) {‹const þt=þg(3);try{› await using x = f();‹;using þo=þz(þt);› ‹þu(þt,›yield‹ þy(þt,› x‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
class D { async e(f     ) {‹const þt=þe(4);try{› using x = f(); await using y = x‹;using þo=þz(þt);› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
‹;þx(þt);› import { trace as þn } from "interleave:trace";
