function id<T>(x: T): T { return x; }
function many<A, B extends keyof A = keyof A>(a: A, b?: B, ...rest: unknown[]): A[B] | undefined {
  return b && a[b];
}
function isText(value: unknown): value is string { return typeof value === "string"; }
function must(value: unknown): asserts value { if (!value) throw new Error(); }
function mustBeText(value: unknown): asserts value is string { must(isText(value)); }
async function* numbers(this: void, to: number): AsyncGenerator<number, void, undefined> {
  for (let i = 0; i < to; i++) yield i;
}
const f = function <T>(this: T, x = 1 as number): T { return this; };
const o = { m<T>(x: T): T { return x; }, get g(): number { return 1; }, set s(v: number) {}, async *a(): AsyncGenerator {} };
export { id, many, mustBeText, numbers, f, o };
