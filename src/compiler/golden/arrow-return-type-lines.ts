const a = (x: number):
  number => x;
const b = (x: number): {
  value: number;
} => ({ value: x });
const c = async (
  x: number, // trailing
): Promise<
  number
> => x;
const d = (x: number) // why
  : number => x;
const e = (): { a: 1
} => ({ a: 1 });
const f = (x: number) /* one
  two */ : number => x;
console.log(a, b, c, d, e, f);
