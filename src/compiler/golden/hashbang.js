#!/usr/bin/env node
"use strict";
const a         = 1;
console.log(a);
