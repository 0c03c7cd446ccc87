const c = 0
async function a(x: unknown) {
  return x as string
  (c)
}
async function b(x: unknown) { return <string>x }
async function d(x: unknown) { return <
  string
>x }
async function e(x: { y?: number }) { return x.y! }
async function f(x: number) { return x as number * 2 as unknown }
const g = async (x: unknown) => <{ a: 1 }>{ a: x }
const h = async (x: unknown) => x as number
const i = async (x: unknown) => x satisfies unknown
[1]
