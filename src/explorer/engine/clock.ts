/** Virtual time and numbers by chance that are the same in every run. */
import { createRandom } from "../../sandbox/lab-fetch/random.ts";
import type { Machine } from "./machine.ts";
import { define, refused, unwritable, withOwn } from "./refused.ts";

/** When every explored run begins, ms since 1970: 1 January 2026. */
const epoch = Date.UTC(2026, 0, 1);
const seed = 1;
/**
 * Reads of the clock in one step for which it stands still; behind them, each moves it by 1 ms. More than a step
 * has reads that wait for nothing, and few enough that waiting costs a run 1 to 3 ms, and 10 to 20 ms by
 * `new Date()`.
 */
const stillReads = 100_000;

export interface Clock {
  readonly globals: Readonly<Record<"Date" | "Math" | "crypto" | "performance", object>>;
  readonly reset: () => void;
}

export function createClock(machine: Machine): Clock {
  let random = createRandom(seed);
  let step = 0;
  let reads = 0;
  /** In ms since the run's beginning. Time costs a step nothing, but for code that waits for it in a loop. */
  const read = (): number => {
    if (machine.step !== step) reads = 0;
    step = machine.step;
    reads += 1;
    if (reads > stillReads) machine.now += 1;
    return machine.now;
  };
  const now = (): number => epoch + read();
  const controlledDate: typeof Date = unwritable(machine, "Date", Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === controlledDate ? target : newTarget,
      ) as object,
    apply: () => new Date(now()).toString(),
    get: (target, key) => (key === "now" ? now : (Reflect.get(target, key) as unknown)),
  });
  const byte = (): number => Math.floor(random() * 256);
  const crypto = {
    getRandomValues<T extends ArrayBufferView>(array: T): T {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      bytes.forEach((_, index) => (bytes[index] = byte()));
      return array;
    },
    randomUUID(): string {
      const hex = Array.from({ length: 16 }, (_, index) => {
        const value =
          index === 6 ? (byte() & 0x0f) | 0x40 : index === 8 ? (byte() & 0x3f) | 0x80 : byte();
        return value.toString(16).padStart(2, "0");
      }).join("");
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    },
  };
  // Not everywhere: it takes a secure context.
  if ("crypto" in globalThis && "subtle" in globalThis.crypto)
    define(crypto, "subtle", refused(machine, "crypto.subtle"));
  const performance = {};
  // On the timings of a real run, which an explored one has none of.
  for (const key of [
    "mark",
    "measure",
    "clearMarks",
    "clearMeasures",
    "getEntries",
    "getEntriesByName",
    "getEntriesByType",
  ])
    define(performance, key, refused(machine, `performance.${key}`));
  define(performance, "now", read);
  define(performance, "timeOrigin", epoch);
  return {
    globals: {
      Date: controlledDate,
      Math: withOwn(machine, "Math", Math, { random: () => random() }),
      crypto,
      performance,
    },
    reset() {
      reads = 0;
      random = createRandom(seed);
    },
  };
}
