/**
 * Invents programs that run, and runs each natively, traced and in the explorer's engine: what they log is
 * the same. The first difference is made as small as possible. Writes what came of it to the output, as JSON.
 * A process of its own, since modules in contexts need a flag of Node's: `run-invented.ts SEED COUNT`.
 */
import vm from "node:vm";
import fc from "fast-check";
import { bundleTracer } from "../../compiler/tracing/realm/bundle-tracer.ts";
import { runSource } from "../../compiler/tracing/realm/run-source.ts";
import { runningProgram } from "../../compiler/tracing/testing/invent-running-program.ts";
import type { InventedRuns } from "./invented.ts";
import { runExplored } from "./run-explored.ts";

/** Of a promise that was to be its own result. */
const ownResult = "TypeError: its own result";

/** Any object may be thrown. */
interface ErrorLike {
  readonly name: unknown;
  readonly message: unknown;
  readonly constructor: { readonly name?: unknown };
}

/** A class of the program's own has words of its own; those of an engine's error follow the code it sees. */
function word(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return typeof thrown;
  const { name, message, constructor } = thrown as Partial<ErrorLike>;
  if (constructor?.name === "E") return String(message);
  return /^Chaining cycle/.test(String(message)) ? ownResult : String(name);
}

/** What a trace cannot tell: that an async function's promise has been rejected for being its own result. */
const untold = `unhandled: ${ownResult}`;

const [seed = 1, count = 50] = process.argv.slice(2).map(Number);
const tracer = new vm.Script(await bundleTracer(), { filename: "tracer.js" });
let programs = 0;
let lines = 0;

async function compare(source: string): Promise<void> {
  const native = await runSource("main.ts", source, { kind: "native" }, word);
  programs += 1;
  lines += native.length;
  const traced = await runSource("main.ts", source, { kind: "traced", tracer }, word);
  const isUntold = native.includes(untold) && !traced.includes(untold);
  expectSame("traced", isUntold ? native.filter((line) => line !== untold) : native, traced);
  expectSame("explored", native, runExplored("main.ts", source, word));
}

function expectSame(way: string, native: readonly string[], found: readonly string[]): void {
  const length = Math.max(native.length, found.length);
  const at = Array.from({ length }, (_, line) => line).find((line) => native[line] !== found[line]);
  if (at === undefined) return;
  const around = (all: readonly string[]): string =>
    all.slice(Math.max(0, at - 3), at + 2).join("; ");
  throw new Error(
    `Expected the program to log the same ${way}. At line ${String(at + 1)} it logs natively: ${around(native)}; ${way}: ${around(found)}.`,
  );
}

const result = await fc.check(fc.asyncProperty(runningProgram, compare), { seed, numRuns: count });
const report = result.failed ? await fc.asyncDefaultReportMessage(result) : undefined;
const runs: InventedRuns = {
  programs,
  lines,
  ...(report === undefined ? {} : { difference: report }),
};
process.stdout.write(JSON.stringify(runs));
