/**
 * Runs every program of `src/compiler/tracing/ticks/` natively and in the explorer's engine, and writes what
 * each logs to the output, as JSON. A process of its own, since modules in contexts need a flag of Node's.
 */
import { readdirSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { compileModule } from "../../compiler/compile.ts";
import { createRealm } from "../../compiler/tracing/realm/realm.ts";
import { compileProgram } from "../compile/compile-program.ts";
import type { ProgramFactory } from "../engine/engine.ts";
import { bundleEngine } from "./bundle-engine.ts";
import type { ExploredRun } from "./realm-entry.ts";

export interface ProgramRun {
  readonly file: string;
  readonly native: readonly string[];
  readonly explored: readonly string[];
}

const folder = new URL("../../compiler/tracing/ticks/", import.meta.url);

const engine = new vm.Script(await bundleEngine(), { filename: "engine.js" });

/** `log`, and `ticks(n)`, which logs the next `n` turns of the microtask queue; `Promise` as given. */
const globals = new vm.Script(`(Promise) => {
  const { then } = Promise.prototype;
  const { apply } = Reflect;
  const { join, map, push } = Array.prototype;
  const text = String;
  const lines = [];
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  define("lines", lines);
  define("log", (...parts) => {
    apply(push, lines, [apply(join, apply(map, parts, [(part) => text(part)]), [" "])]);
  });
  const { log } = globalThis;
  const resolved = Promise.resolve();
  define("ticks", (count) => {
    let promise = resolved;
    for (let tick = 1; tick <= count; tick++) promise = apply(then, promise, [() => log("·", tick)]);
  });
}`);

let rejected: string[] = [];
process.on("unhandledRejection", (reason) => {
  rejected.push(textOf(reason));
});

function textOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "message" in thrown
    ? String(thrown.message)
    : typeof thrown;
}

function linesOf(context: vm.Context): string[] {
  // By its indices: a program may have changed how arrays are iterated.
  return Array.prototype.slice.call(vm.runInContext("lines", context)) as string[];
}

async function runNatively(file: string, source: string): Promise<string[]> {
  rejected = [];
  const realm = createRealm({
    build: { kind: "untraced" },
    read: () => source,
    before: {
      runInContext(context) {
        (globals.runInContext(context) as (given: unknown) => void)(
          vm.runInContext("Promise", context),
        );
        const give = vm.runInContext(
          "(enqueue) => { globalThis.queueMicrotask = (call) => enqueue(call); }",
          context,
        ) as (enqueue: typeof queueMicrotask) => void;
        give(queueMicrotask);
      },
    },
  });
  let ending: string[] = [];
  try {
    await realm.run(`/${file}`);
  } catch (error) {
    ending = [`threw: ${textOf(error)}`];
  }
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  return [
    ...linesOf(realm.context),
    ...ending,
    ...rejected.toSorted().map((text) => `unhandled: ${text}`),
  ];
}

function runExplored(file: string, source: string): string[] {
  const compiled = compileModule(file, source, { traced: false });
  if (!compiled.ok) return [`not compiled: ${compiled.problem.message}`];
  const result = compileProgram(file, new Map([[file, compiled.module]]));
  if (!result.ok) return [`not explorable: ${result.problem.because}`];
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  engine.runInContext(context);
  const factory: unknown = vm.runInContext(`(${result.program.code})`, context);
  const { exploredRun } = context as unknown as {
    readonly exploredRun: (factory: ProgramFactory, entry: string) => ExploredRun;
  };
  Reflect.deleteProperty(context, "exploredRun");
  const explored = exploredRun(factory as ProgramFactory, file);
  (globals.runInContext(context) as (given: unknown) => void)(explored.Promise);
  explored.run();
  const failures = Array.from({ length: explored.failures.length }, (_, i) => explored.failures[i]);
  const thrown = failures.flatMap((failure) =>
    failure?.kind === "error" ? [`threw: ${textOf(failure.error)}`] : [],
  );
  const lost = failures.flatMap((failure) =>
    failure?.kind === "rejection" ? [textOf(failure.error)] : [],
  );
  const refusal = explored.refusal();
  return [
    ...linesOf(context),
    ...thrown,
    ...lost.toSorted().map((text) => `unhandled: ${text}`),
    ...(refusal === undefined ? [] : [`refused: ${refusal}`]),
  ];
}

const runs: ProgramRun[] = [];
for (const file of readdirSync(folder).toSorted()) {
  const source = readFileSync(new URL(file, folder), "utf8");
  const native = await runNatively(file, source);
  let explored: string[];
  try {
    explored = runExplored(file, source);
  } catch (error) {
    explored = [`engine threw: ${error instanceof Error ? (error.stack ?? "") : String(error)}`];
  }
  runs.push({ file, native, explored });
}
process.stdout.write(JSON.stringify(runs));
