‹const {g:þg,f:þf,x:þx,u:þu,d:þd,l:þl,y:þy,r:þr,e:þe,s:þs,m:þm}=þn("generator-methods.ts"),þt=þm();›const o = { async *a() {‹const þt=þg(1);try{› ‹þu(þt,›yield*‹ þd(þt,› this.a()‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
class B { static async *c() {‹const þt=þg(2);try{› return‹ þl(þt,› ‹þu(þt,›yield*‹ þd(þt,› super.c?.()‹))›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} async *#d() {‹const þt=þg(3);try{› ‹þu(þt,›yield‹ þy(þt,› this.#d‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
const e = async function* () {‹const þt=þg(4);try{› try { ‹þu(þt,›yield‹ þy(þt,› 1‹))› } finally {‹þr(þt);› ‹þu(þt,›yield‹ þy(þt,› 2‹))› } ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
function* sync()      { yield 1; yield* [2]; return yield async () => {‹const þt=þe(5);try{› ‹þr(þt,›await‹ þs(þt,› 3‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›} }
async function* none() {‹const þt=þg(6);try{› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
