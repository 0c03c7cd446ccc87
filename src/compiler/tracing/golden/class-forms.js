‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,g:þg,u:þu,y:þy,m:þm}=þn("class-forms.ts"),þt=þm();›async function outer(x     ) {‹const þt=þe(1);try{›
  return‹ þv(þt,› class A extends (‹þr(þt,›await‹ þs(þt,› x‹))›) {
    [‹þr(þt,›await‹ þs(þt,› "key"‹))›] = async () =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
    static [‹þr(þt,›await‹ þs(þt,› "other"‹))›] = 1;
    static field = async () => {‹const þt=þe(3);try{› ‹þr(þt,›await‹ þs(þt,› this‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›};
    #private = async () =>‹{const þt=þe(4);try{return þv(þt,› this.#method()‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›;
    static { (async () =>‹{const þt=þe(5);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› super.toString()‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›)() }
    constructor() { super(); (async () =>‹{const þt=þe(6);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› new.target‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›)() }
    async [‹þr(þt,›await‹ þs(þt,› "method"‹))›]() {‹const þt=þe(7);try{› return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› super.method?.()‹))›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    async *[Symbol.asyncIterator]() {‹const þt=þg(8);try{› ‹þu(þt,›yield‹ þy(þt,› this.#private‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    async #method() {‹const þt=þe(9);try{› return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› this.#private‹))›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    static async #hidden() {‹const þt=þe(10);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    get value() { return (async () =>‹{const þt=þe(11);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› this‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›)() }
    set value(v) { (async () => {‹const þt=þe(12);try{› ‹þr(þt,›await‹ þs(þt,› v‹))› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›})() }
    async get() {‹const þt=þe(13);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    async set() {‹const þt=þe(14);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    async async() {‹const þt=þe(15);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
    async await() {‹const þt=þe(16);try{› return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› A.#hidden()‹))›‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
  }‹)›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
