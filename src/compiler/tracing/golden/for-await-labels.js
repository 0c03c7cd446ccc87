‹const {e:þe,f:þf,x:þx,w:þw,r:þr,m:þm}=þn("for-await-labels.ts"),þt=þm();›async function a(items     ) {‹const þt=þe(1);try{›
  ‹try{›outer: for await (const x of‹ þw(þt,› items‹,"items")›) {‹þr(þt);›
    ‹try{›inner: for await (const y of‹ þw(þt,› x‹,"x")›) {‹þr(þt);›
      if (y) continue outer
      if (x) continue inner
      if (items) break outer
      else break inner
    }‹}finally{þr(þt)}›
  }‹}finally{þr(þt)}›
  ‹try{›one: two: for await (const x of‹ þw(þt,› items‹,"items")›) {‹þr(þt);› continue one; continue two }‹}finally{þr(þt)}›
  block: { ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›break block‹}›‹}finally{þr(þt)}› }
  label: for (;;) { ‹try{›for await (const x of‹ þw(þt,› items‹,"items")›) ‹{þr(þt);›continue label‹}›‹}finally{þr(þt)}› }
‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
