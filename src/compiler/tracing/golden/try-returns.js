‹const {e:þe,f:þf,x:þx,v:þv,r:þr,s:þs,g:þg,l:þl,m:þm}=þn("try-returns.ts"),þt=þm();›async function a(f     ) {‹const þt=þe(1);try{› try { return‹ þv(þt,› f()‹)› } finally {‹þr(þt);› f } ‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function b(f     ) {‹const þt=þe(2);try{› try { return‹ þv(þt,› f()‹)› } finally {‹þr(þt);› return‹ þv(þt,› ‹þr(þt,›await‹ þs(þt,› 2‹))›‹)› } ‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function c(f     ) {‹const þt=þe(3);try{› for (;;) { try { return‹ þv(þt,› f()‹)› } finally {‹þr(þt);› break } } ‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function d(f     ) {‹const þt=þe(4);try{› try { return‹ þv(þt,› f()‹)› } catch {‹þr(þt);› return‹ þv(þt)› } ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
const e = async (f     ) => {‹const þt=þe(5);try{› l: try { return‹ þv(þt,› f()‹)› } finally {‹þr(þt);› break l } f() ‹;þv(þt);}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
async function* g(f     ) {‹const þt=þg(6);try{› l: try { return‹ þl(þt,› f()‹)› } finally {‹þr(þt);› break l } ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
