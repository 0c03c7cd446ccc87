const 名: "😀" | "é" = "😀" as "😀", b: number = 1; console.log(名 as string, b);
const c = "😀"; type T = "😀"; console.log(c satisfies string)
(b)
