const a = 1
type X = number
(a)
let b = a
interface Y { z: number }
[b]
const c = b
declare const d: number
`x`
let e = c
export type { Z } from "./z.ts"
+1
console.log(e)
declare function f(): void
/x/.test("x")
namespace T { export type U = 1 }
(e)
do b; while (a)
type V = 1
(e)
if (a) b
type W = 2
-1
