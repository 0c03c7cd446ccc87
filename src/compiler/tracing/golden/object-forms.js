‹const {e:þe,f:þf,x:þx,r:þr,s:þs,g:þg,u:þu,y:þy,v:þv,m:þm}=þn("object-forms.ts"),þt=þm();›const o = {
  async a() {‹const þt=þe(1);try{› ‹þr(þt,›await‹ þs(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  async *b() {‹const þt=þg(2);try{› ‹þu(þt,›yield‹ þy(þt,› 1‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  async ["c" + 1]() {‹const þt=þe(3);try{› return‹ þv(þt,› super.toString‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  async 1() {‹const þt=þe(4);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  async "quoted"() {‹const þt=þe(5);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  async get() {‹const þt=þe(6);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  d: async () =>‹{const þt=þe(7);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›,
  e: async function named() {‹const þt=þe(8);try{› return‹ þv(þt,› named‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›},
  get f() { return async () =>‹{const þt=þe(9);try{return þv(þt,› arguments.length‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}› },
  async,
  await: 1,
};
var async
‹;þx(þt);› import { trace as þn } from "interleave:trace";
