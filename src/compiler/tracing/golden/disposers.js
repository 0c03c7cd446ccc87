‹const {a:þa,f:þf,x:þx,r:þr,s:þs,g:þg,m:þm}=þn("disposers.ts"),þt=þm();›class Lock {
  async [Symbol.asyncDispose]() {‹const þt=þa(1);try{›
    ‹þr(þt,›await‹ þs(þt,› null‹))›;
  ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
}
const later = {
  [Symbol.asyncDispose]: async () => {‹const þt=þa(2);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  async *[Symbol.asyncIterator]() {‹const þt=þg(3);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
};
‹;þx(þt);› import { trace as þn } from "interleave:trace";
