function f() {
  return <
    T,
  >(x: T) => x;
}
const g = async <
  T
>(x: T) => x;
const h = <T
>(x: T): {
  value: T;
} => ({ value: x });
function* i() {
  yield <
    T
  >(x: T) => x;
}
function j() {
  throw <T,
  >(x: T) => x;
}
console.log(f, g, h, i, j);
