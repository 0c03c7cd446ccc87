#!/usr/bin/env node
‹const {r:þr,s:þs,m:þm,x:þx}=þn("hashbang.ts"),þt=þm();›‹þr(þt,›await‹ þs(þt,› 1‹))›
‹;þx(þt);› import { trace as þn } from "interleave:trace";
