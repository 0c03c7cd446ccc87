"use strict"
"use other";
async function a() { "use strict"; await 1 }
async function b() { "use one"; 'use two'
  await 1 }
async function c() { "use one" }
async function d() { "use one"; }
async function e() {
  "use one"
  function f() {}
}
const g = async () => { "use one"; return 1 }
const h = async () => "use none"
