async function a() {}
async function b() { }
const c = async () => {};
const d = async function () { /* nothing */ };
const e = { async f() {} };
class F { async g() {} static async h() {} async #i() {} }
export { a, b, c, d, e, F };
