/** Programs that every course on concurrency has: what breaks them, and what mends them. */
import type { Sources } from "../testing/engine-of.ts";

export interface ClassicProgram {
  readonly name: string;
  readonly sources: Sources;
  /** How it fails in some order; undefined where it holds in all. */
  readonly fails: "invariant" | "error" | "rejection" | "deadlock" | undefined;
}

const sleep =
  "export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));";

function program(
  name: string,
  fails: ClassicProgram["fails"],
  main: string,
  others: Sources = {},
): ClassicProgram {
  return { name, fails, sources: { "main.ts": main, "sleep.ts": sleep, ...others } };
}

const mutex = `import { sleep } from "./sleep.ts";
export class Mutex {
  #tail: Promise<void> = Promise.resolve();
  async lock(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#tail;
    this.#tail = before.then(() => promise);
    await before;
    return resolve;
  }
}
/** Looks, waits, then takes: two may have looked. */
export class BrokenMutex {
  #isTaken = false;
  async lock(): Promise<() => void> {
    while (this.#isTaken) await sleep(1);
    await sleep(1);
    this.#isTaken = true;
    return () => { this.#isTaken = false };
  }
}`;

const inside = (kind: string): string => `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
import { ${kind} } from "./mutex.ts";
const mutex = new ${kind}();
let inside = 0;
async function enter(ms: number): Promise<void> {
  await sleep(ms);
  const unlock = await mutex.lock();
  inside++;
  invariant(inside === 1, \`\${inside} are inside\`);
  await sleep(10);
  inside--;
  unlock();
}
await Promise.all([enter(1), enter(2)]);`;

const philosophers = (second: string): string => `import { sleep } from "./sleep.ts";
class Fork {
  #isTaken = false;
  #waiting: (() => void)[] = [];
  async take(): Promise<void> {
    while (this.#isTaken) await new Promise<void>((done) => this.#waiting.push(done));
    this.#isTaken = true;
  }
  drop(): void { this.#isTaken = false; this.#waiting.shift()?.() }
}
const forks = [new Fork(), new Fork(), new Fork()];
async function dine(seat: number): Promise<void> {
  const [first, second] = ${second};
  await sleep(seat);
  await forks[first].take();
  await sleep(1);
  await forks[second].take();
  await sleep(1);
  forks[second].drop();
  forks[first].drop();
}
await Promise.all([0, 1, 2].map(dine));`;

const bank = (body: string): string => `import { invariant, watch } from "lab";
import { sleep } from "./sleep.ts";
let balance = 100;
watch("balance", () => balance);
async function withdraw(amount: number): Promise<void> {
${body}
}
await Promise.all([withdraw(10), withdraw(20)]);`;

const readersAndWriters = (waits: string): string => `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let readers = 0, isWriting = false;
let waiting: (() => void)[] = [];
const changed = () => { const woken = waiting; waiting = []; for (const wake of woken) wake() };
const change = () => new Promise<void>((done) => waiting.push(done));
async function read(): Promise<void> {
  await sleep(1);
  while (isWriting) await change();
  readers++;
  invariant(!isWriting, "reads while another writes");
  await sleep(1);
  readers--;
  changed();
}
async function write(): Promise<void> {
  await sleep(1);
  while (${waits}) await change();
  isWriting = true;
  invariant(readers === 0, "writes while another reads");
  await sleep(1);
  isWriting = false;
  changed();
}
await Promise.all([read(), read(), write()]);`;

export const classicPrograms: readonly ClassicProgram[] = [
  program(
    "lost update",
    "invariant",
    `${bank("  const before = balance;\n  await sleep(10);\n  balance = before - amount;")}
invariant(balance === 70, \`the balance is \${balance}\`);`,
  ),
  program(
    "update without a gap",
    undefined,
    `${bank("  await sleep(10);\n  balance -= amount;")}
invariant(balance === 70, \`the balance is \${balance}\`);`,
  ),
  program(
    "check-then-act",
    "invariant",
    `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let seats = 1;
async function book(): Promise<void> {
  await sleep(5);
  if (seats === 0) return;
  await sleep(10);
  seats--;
  invariant(seats >= 0, "a seat is sold twice");
}
await Promise.all([book(), book()]);`,
  ),
  program(
    "check and act at once",
    undefined,
    `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let seats = 1;
async function book(): Promise<void> {
  await sleep(5);
  if (seats === 0) return;
  seats--;
  await sleep(10);
  invariant(seats >= 0, "a seat is sold twice");
}
await Promise.all([book(), book()]);`,
  ),
  program(
    "double fetch",
    "invariant",
    `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let shown = "";
async function show(query: string): Promise<void> {
  await sleep(10);
  shown = query;
}
const first = show("a");
const second = show("ab");
await Promise.all([first, second]);
invariant(shown === "ab", \`shows \${shown}\`);`,
  ),
  program(
    "double fetch, the latest wins",
    undefined,
    `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let shown = "", latest = 0;
async function show(query: string): Promise<void> {
  const mine = ++latest;
  await sleep(10);
  if (mine === latest) shown = query;
}
await Promise.all([show("a"), show("ab")]);
invariant(shown === "ab", \`shows \${shown}\`);`,
  ),
  program(
    "async lazy initialisation",
    "invariant",
    `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let connection: object | undefined, opened = 0;
async function connect(): Promise<object> {
  if (!connection) {
    await sleep(10);
    opened++;
    connection = {};
  }
  return connection;
}
async function user(ms: number): Promise<void> { await sleep(ms); await connect(); }
await Promise.all([user(1), user(2)]);
invariant(opened === 1, \`opened \${opened} times\`);`,
  ),
  program(
    "async lazy initialisation that keeps the promise",
    undefined,
    `import { invariant } from "lab";
import { sleep } from "./sleep.ts";
let connection: Promise<object> | undefined, opened = 0;
async function open(): Promise<object> { await sleep(10); opened++; return {}; }
async function user(ms: number): Promise<void> { await sleep(ms); await (connection ??= open()); }
await Promise.all([user(1), user(2)]);
invariant(opened === 1, \`opened \${opened} times\`);`,
  ),
  program("dining philosophers", "deadlock", philosophers("[seat, (seat + 1) % 3]")),
  program(
    "dining philosophers who take the lower fork first",
    undefined,
    philosophers("[Math.min(seat, (seat + 1) % 3), Math.max(seat, (seat + 1) % 3)]"),
  ),
  program("readers and a writer", undefined, readersAndWriters("isWriting || readers > 0")),
  program("a writer who overlooks readers", "invariant", readersAndWriters("isWriting")),
  program("broken mutex", "invariant", inside("BrokenMutex"), { "mutex.ts": mutex }),
  program("mutex", undefined, inside("Mutex"), { "mutex.ts": mutex }),
  program(
    "unhandled rejection",
    "rejection",
    `import { sleep } from "./sleep.ts";
const work = (async () => { await sleep(1); throw new Error("lost"); })();
await sleep(1);
await work;`,
  ),
  program(
    "error in a callback",
    "error",
    `import { sleep } from "./sleep.ts";
let value: { n: number } | undefined;
setTimeout(() => { value = { n: 1 } }, 1);
setTimeout(() => { console.log(value.n) }, 2);
await sleep(1);`,
  ),
];
