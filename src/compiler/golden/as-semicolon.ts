const a = 1 as number
(function () {})
const b = a as unknown as string
[1, 2].forEach(() => {})
const c = b satisfies string
`text`
let d = c as any
+1
let e = d as any
;/x/.test("x")
let h: number = 2 as number // a comment (here)
(h)
let i = <any>h
console.log(i as any)
