‹const {m:þm,x:þx}=þn("directive-alone.ts"),þt=þm();›"use strict"
‹;þx(þt);› import { trace as þn } from "interleave:trace";
