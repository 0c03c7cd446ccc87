#!/usr/bin/env node
await 1
