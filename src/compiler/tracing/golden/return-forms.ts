async function a() { return }
async function b() { return 1, await 2 }
async function c() { return (1, 2) }
async function d() { return await 1; }
async function e() { return /* a */ 1 /* b */ }
async function f() { if (true) return 1; else return }
async function g() {
  return (
    1
  )
}
async function h() { return async () => 1 }
async function i() { return class { async j() {} } }
