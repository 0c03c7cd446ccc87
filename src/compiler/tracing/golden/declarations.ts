async function a(x: number) {
  return b() + c;
  function b() { return x }
  var c = 1
  var c = 2
}
async function twice() {
  function b() { return 1 }
  function b() { return 2 }
  return b()
}
async function both() {
  await 1
  var b
  function b() {}
  return async () => await b
}
async function inside() {
  { for (var b of [1]) await b }
  function b() {}
}
async function nested() {
  { function b() {} }
  var b = 1
  if (b) { let c = await 1; var d = c }
  return d
}
async function* generator() {
  var b = 1
  function b() {}
  yield b
}
