const a = { x: 1 } satisfies Record<string, number>;
const b = [1, 2] satisfies number[] as number[];
const c = (() => 1) satisfies () => number;
export default { a, b, c } satisfies object;
