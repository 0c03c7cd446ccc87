declare const v: any;
function a() {
  return <
    any
  >v;
}
function b() {
  return <any>
    v.x + 1;
}
function* c() {
  const x = yield <any>
    v;
  throw <any>
    v;
}
function d() {
  return (<any>
    v);
}
console.log(a, b, c, d);
