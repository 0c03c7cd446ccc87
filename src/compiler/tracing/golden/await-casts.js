‹const {e:þe,f:þf,x:þx,r:þr,s:þs,m:þm}=þn("await-casts.ts"),þt=þm();›async function a(x     ) {‹const þt=þe(1);try{›
  const p = ‹þr(þt,›await‹ þs(þt,› x‹))›          
  const q = ‹þr(þt,›await‹ þs(þt,› (x          )‹))›
  const r = ‹þr(þt,›await‹ þs(þt,›         x‹))›
  const s =         ‹þr(þt,›await‹ þs(þt,› x‹))›
  const t = ‹þr(þt,›await‹ þs(þt,› x‹))› 
  const u = (‹þr(þt,›await‹ þs(þt,› x‹))›) .y
  const v = ‹þr(þt,›await‹ þs(þt,› x.y‹))›        
  const w = ‹þr(þt,›await‹ þs(þt,› x‹))›                  
  const y = ‹þr(þt,›await‹ þs(þt,› x‹))›           * 2
  ‹þr(þt,›await‹ þs(þt,› x‹))›           
  ;[p, q, r, s, t, u, v, w, y]
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
