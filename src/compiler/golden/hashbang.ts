#!/usr/bin/env node
"use strict";
const a: number = 1;
console.log(a);
