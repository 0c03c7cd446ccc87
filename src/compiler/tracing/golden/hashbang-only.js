#!/usr/bin/env node
‹const {m:þm,x:þx}=þn("hashbang-only.ts"),þt=þm();;þx(þt);› import { trace as þn } from "interleave:trace";
