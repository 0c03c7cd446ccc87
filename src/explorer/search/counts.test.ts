/** How many schedules there are, against a formula and against brute force. */
import { describe, expect, test } from "vitest";
import { explorable, generous } from "../testing/engine-of.ts";
import { search } from "./search.ts";

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** n tasks of k sleeps each: orders of n·k steps that keep each task's own. */
function multinomial(n: number, k: number): number {
  return factorial(n * k) / factorial(k) ** n;
}

/** Orders, counted one at a time. */
function countOrders(left: readonly number[]): number {
  if (left.every((count) => count === 0)) return 1;
  return left.reduce(
    (sum, count, index) => (count === 0 ? sum : sum + countOrders(left.with(index, count - 1))),
    0,
  );
}

function sleepers(counts: readonly number[]): string {
  return `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
async function task(count: number): Promise<void> { for (let i = 0; i < count; i++) await sleep(10); }
await Promise.all([${counts.join()}].map(task));`;
}

describe.each([
  [2, 1],
  [2, 2],
  [2, 3],
  [3, 1],
  [3, 2],
  [2, 5],
  [4, 1],
  [3, 3],
])("%i tasks of %i sleeps", (n, k) => {
  test(`make ${multinomial(n, k)} schedules`, () => {
    const counts = Array.from({ length: n }, () => k);
    expect(countOrders(counts)).toBe(multinomial(n, k));
    const result = search(explorable({ "main.ts": sleepers(counts) }), { kind: "all" }, generous);
    expect(result).toEqual({ kind: "holds", tried: multinomial(n, k) });
  });
});

test.each([[[1, 2]], [[3, 1]], [[1, 2, 3]], [[4, 2, 1]]])("tasks of %j sleeps", (counts) => {
  const result = search(explorable({ "main.ts": sleepers(counts) }), { kind: "all" }, generous);
  expect(result).toEqual({ kind: "holds", tried: countOrders(counts) });
});

test("each schedule is another order, and a possible one", () => {
  const seen = new Set<string>();
  Reflect.set(globalThis, "exploredOrders", (order: string) => seen.add(order));
  try {
    const source = `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const order: string[] = [];
const task = async (name: string) => { for (let i = 1; i <= 2; i++) { await sleep(10); order.push(name + i); } };
await Promise.all(["a", "b", "c"].map(task));
exploredOrders(order.join(" "));`;
    search(explorable({ "main.ts": source }), { kind: "all" }, generous);
  } finally {
    Reflect.deleteProperty(globalThis, "exploredOrders");
  }
  expect(seen.size).toBe(90);
  for (const order of seen) {
    for (const name of ["a", "b", "c"]) {
      expect(order.indexOf(`${name}1`)).toBeLessThan(order.indexOf(`${name}2`));
    }
  }
});

test("with timers in the order of their due times there is one schedule where these differ", () => {
  const source = `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
await Promise.all([sleep(30), sleep(10), sleep(20)]);`;
  const program = explorable({ "main.ts": source }, { keepTimerOrder: true, steps: 100 });
  expect(search(program, { kind: "all" }, generous)).toEqual({ kind: "holds", tried: 1 });
  expect(search(explorable({ "main.ts": source }), { kind: "all" }, generous)).toEqual({
    kind: "holds",
    tried: 6,
  });
});
