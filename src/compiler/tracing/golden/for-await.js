‹const {e:þe,f:þf,x:þx,w:þw,r:þr,s:þs,v:þv,m:þm}=þn("for-await.ts"),þt=þm();›async function a(items     ) {‹const þt=þe(1);try{›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›‹þr(þt,›await‹ þs(þt,› x‹))›‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›x‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›)‹{þr(þt);›;‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) {‹þr(þt);› }‹}finally{þr(þt)}›
  ‹try{›for await (let x of‹ þw(þt,› items‹,"items")›) {‹þr(þt);› x = ‹þr(þt,›await‹ þs(þt,› x‹))› }‹}finally{þr(þt)}›
  ‹try{›for await (var y of‹ þw(þt,› items‹,"items")›) {‹þr(þt);› break }‹}finally{þr(þt)}›
  ‹try{›for await (y of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›continue‹}›‹}finally{þr(þt)}›
  ‹try{›for await (y.z of‹ þw(þt,› items‹,"items")›) {‹þr(þt);› continue }‹}finally{þr(þt)}›
  ‹try{›for await (const { a, b: [c = ‹þr(þt,›await‹ þs(þt,› 1‹))›] } of‹ þw(þt,› items‹,"items")›) {‹þr(þt);› a; c }‹}finally{þr(þt)}›
  ‹try{›for await ([y, y.z = ‹þr(þt,›await‹ þs(þt,› 2‹))›] of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›;‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const of of‹ þw(þt,› of(‹þr(þt,›await‹ þs(þt,› items‹))›)‹,"of(...) is not a function or its return value")›) ‹{þr(þt);›of‹}›‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› (1, items)‹)›) {‹þr(þt);› return‹ þv(þt,› x‹)› }‹}finally{þr(þt)}›
  ‹try{›for await (const x of‹ þw(þt,› items         ‹,"items")›) ‹{þr(þt);›x‹}›‹}finally{þr(þt)}›          
  ‹try{›for await (async of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›;‹}›‹}finally{þr(þt)}›
  function of(x     ) { return x }
  var async
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
