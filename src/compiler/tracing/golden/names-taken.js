‹const {e:þþe,f:þþf,x:þþx,v:þþv,r:þþr,s:þþs,m:þþm}=þþn("names-taken.ts"),þþt=þþm();›const þt = 1, þn = 2
async function þe(þq         ) {‹const þþt=þþe(1);try{› return‹ þþv(þþt,› þt + þn + ‹þþr(þþt,›await‹ þþs(þþt,› þq‹))›‹)› ‹}catch(þþq){throw þþf(þþt,þþq)}finally{þþx(þþt)}›}
‹þþr(þþt,›await‹ þþs(þþt,› þe("þr")‹))›
‹;þþx(þþt);› import { trace as þþn } from "interleave:trace";
