‹const {e:þe,f:þf,x:þx,r:þr,s:þs,w:þw,m:þm}=þn("await-using-loops.ts"),þt=þm();›async function a(f     ) {‹const þt=þe(1);try{›
  ‹try{›for (await using x = f(); x.more; x.next()) ‹{þr(þt);›‹þr(þt,›await‹ þs(þt,› x‹))›‹}›‹}finally{þr(þt)}›
  ‹try{›for (await using x = f(), y = f();;) {‹þr(þt);› break }‹}finally{þr(þt)}›
  ‹try{›for (await using x of f()) ‹{þr(þt);try{›x‹}finally{þs(þt)}}›‹}finally{þr(þt)}›
  ‹try{›for (await using x of f()) {‹þr(þt);try{› ‹þr(þt,›await‹ þs(þt,› x‹))›; continue ‹}finally{þs(þt)}›}‹}finally{þr(þt)}›
  ‹try{›for await (await using x of‹ þw(þt,› f()‹,"f(...) is not a function or its return value")›) {‹þr(þt);try{› ‹þr(þt,›await‹ þs(þt,› x‹))›; break ‹}finally{þs(þt)}›}‹}finally{þr(þt)}›
  ‹try{›label: for (await using x of f()) ‹{þr(þt);try{›continue label‹}finally{þs(þt)}}›‹}finally{þr(þt)}›
  if (f) ‹try{›for (await using x of f()) ‹{þr(þt);try{›x;‹}finally{þs(þt)}}›‹}finally{þr(þt)}› else for (using x of f()) x
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
