‹const {e:þþe,f:þþf,x:þþx,v:þþv,r:þþr,s:þþs,m:þþm}=þþn("names-escaped.ts"),þþt=þþm();›const \u00fet = 1
async function a() {‹const þþt=þþe(1);try{› return‹ þþv(þþt,› ‹þþr(þþt,›await‹ þþs(þþt,› \u{fe}t‹))›‹)› ‹}catch(þþq){throw þþf(þþt,þþq)}finally{þþx(þþt)}›}
‹;þþx(þþt);› import { trace as þþn } from "interleave:trace";
