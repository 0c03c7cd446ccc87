const a: number = 1, b: string[] = [], c: { x: number; y?: () => void } = { x: 1, y() {} };
let d: unknown;
var { e, f: [g = 2] }: { e: number; f: number[] } = { e: 1, f: [] };
for (const h of [1, 2] as const) console.log(a, b, c, d, e, g, h);
for (let i: number = 0, n: number = 2; i < n; i++);
try {
  d = 1;
} catch (error: unknown) {
  console.log(error);
}
