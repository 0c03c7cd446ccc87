‹const {e:þe,f:þf,x:þx,v:þv,w:þw,r:þr,s:þs,m:þm}=þn("for-await-bodies.ts"),þt=þm();›async function a(items     ) {‹const þt=þe(1);try{›
  if (items) ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›x‹}›‹}finally{þr(þt)}›
  else ‹try{›for await (const y of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›y‹}›‹}finally{þr(þt)}›
  if (items) ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›x;‹}›‹}finally{þr(þt)}› else if (items) ‹try{›for await (const y of‹ þw(þt,› items‹,"items")›)‹{þr(þt);›;‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›‹try{›for await (const y of‹ þw(þt,› x‹,"x")›) ‹{þr(þt);›y‹}›‹}finally{þr(þt)}›‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›for (const y of x) y‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›if (x) ‹þr(þt,›await‹ þs(þt,› x‹))›; else ‹þr(þt,›await‹ þs(þt,› 1‹))›‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›try { ‹þr(þt,›await‹ þs(þt,› x‹))› } finally {‹þr(þt);› }‹}›‹}finally{þr(þt)}›
  while (items) ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›break‹}›‹}finally{þr(þt)}›
  do ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›x;‹}›‹}finally{þr(þt)}› while (items)
  switch (items) { case 1: ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›break‹}›‹}finally{þr(þt)}› }
‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
