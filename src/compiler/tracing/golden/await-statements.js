‹const {e:þe,f:þf,x:þx,r:þr,s:þs,m:þm}=þn("await-statements.ts"),þt=þm();›async function a(x     ) {‹const þt=þe(1);try{›
  if (‹þr(þt,›await‹ þs(þt,› x‹))›) ‹þr(þt,›await‹ þs(þt,› 1‹))›
  else ‹þr(þt,›await‹ þs(þt,› 2‹))›
  do ‹þr(þt,›await‹ þs(þt,› 3‹))›
  while (‹þr(þt,›await‹ þs(þt,› x‹))›)
  while (‹þr(þt,›await‹ þs(þt,› x‹))›) ‹þr(þt,›await‹ þs(þt,› 4‹))›
  for (‹þr(þt,›await‹ þs(þt,› 1‹))›; ‹þr(þt,›await‹ þs(þt,› x‹))›; ‹þr(þt,›await‹ þs(þt,› 2‹))›) ‹þr(þt,›await‹ þs(þt,› 5‹))›
  for (const k in ‹þr(þt,›await‹ þs(þt,› x‹))›) ‹þr(þt,›await‹ þs(þt,› k‹))›
  for (const k of ‹þr(þt,›await‹ þs(þt,› x‹))›) ‹þr(þt,›await‹ þs(þt,› k‹))›
  switch (‹þr(þt,›await‹ þs(þt,› x‹))›) {
    case ‹þr(þt,›await‹ þs(þt,› 1‹))›: ‹þr(þt,›await‹ þs(þt,› 6‹))›
    default: ‹þr(þt,›await‹ þs(þt,› 7‹))›
  }
  label: ‹þr(þt,›await‹ þs(þt,› 8‹))›
  throw ‹þr(þt,›await‹ þs(þt,› 9‹))›
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
