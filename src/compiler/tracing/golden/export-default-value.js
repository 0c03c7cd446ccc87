‹const {r:þr,s:þs,m:þm,x:þx}=þn("export-default-value.ts"),þt=þm();›export default ‹þr(þt,›await‹ þs(þt,› 1‹))›
‹;þx(þt);› import { trace as þn } from "interleave:trace";
