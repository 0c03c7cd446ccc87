‹const {g:þg,f:þf,x:þx,u:þu,y:þy,r:þr,s:þs,d:þd,e:þe,v:þv,l:þl,m:þm}=þn("generators.ts"),þt=þm();›async function* a()                      {‹const þt=þg(1);try{›
  ‹þu(þt,›yield‹ þy(þt))›
  ‹þu(þt,›yield‹ þy(þt,› 1‹))›
  ‹þu(þt,›yield‹ þy(þt))›; ‹þu(þt,›yield‹ þy(þt,› ‹þr(þt,›await‹ þs(þt,› 2‹))›‹))›
  const x = ‹þu(þt,›yield‹ þy(þt))›
  const y = ‹þu(þt,›yield‹ þy(þt,› x‹))›, z = ‹þu(þt,›yield*‹ þd(þt,› y‹))›
  ‹þu(þt,›yield*‹ þd(þt,› a()‹))›
  ‹þu(þt,›yield‹ þy(þt,› (1, 2)‹))›
  ‹þu(þt,›yield‹ þy(þt,› ‹þu(þt,›yield‹ þy(þt,› ‹þu(þt,›yield‹ þy(þt,› 3‹))›‹))›‹))›
  ‹þu(þt,›yield*‹ þd(þt,› ‹þu(þt,›yield*‹ þd(þt,› a()‹))›‹))›
  f(‹þu(þt,›yield‹ þy(þt))›, ‹þu(þt,›yield‹ þy(þt,› 1‹))›, [‹þu(þt,›yield‹ þy(þt))›], { k: ‹þu(þt,›yield‹ þy(þt))› }, ‹þu(þt,›yield‹ þy(þt))›)
  x ? ‹þu(þt,›yield‹ þy(þt))› : ‹þu(þt,›yield‹ þy(þt,› 4‹))›
  ‹þu(þt,›yield‹ þy(þt,› x‹))›       
  ‹þu(þt,›yield‹ þy(þt,›      x‹))›
  ‹þu(þt,›yield‹ þy(þt,› { a: ‹þu(þt,›yield‹ þy(þt))› }‹))›
  ‹þu(þt,›yield‹ þy(þt,› async () =>‹{const þt=þe(2);try{return þv(þt,› ‹þr(þt,›await‹ þs(þt,› 1‹))›‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›‹))›
  ;`${‹þu(þt,›yield‹ þy(þt))›}`
  return
  return‹ þl(þt,› x‹)›
  return‹ þl(þt,(› ‹þr(þt,›await‹ þs(þt,› x‹))›, (‹þu(þt,›yield‹ þy(þt,› y‹))›), ‹þu(þt,›yield‹ þy(þt))›‹))›
  return‹ þl(þt,› ‹þu(þt,›yield‹ þy(þt))›‹)›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const f = (...x           ) => x
‹;þx(þt);› import { trace as þn } from "interleave:trace";
