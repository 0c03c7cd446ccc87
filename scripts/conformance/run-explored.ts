/** Runs one test in the explorer's engine, in a realm of its own: one run, whatever is pending the oldest first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { compileModule } from "../../src/compiler/compile.ts";
import { compileProgram } from "../../src/explorer/compile/compile-program.ts";
import type { ExploredRun } from "../../src/explorer/conformance/realm-entry.ts";
import type { ProgramFactory } from "../../src/explorer/engine/engine.ts";
import type { ConformanceTest } from "./read-test.ts";
import type { Outcome } from "./run-test.ts";

const file = "main.ts";

/** @param engine of `bundleEngine` */
export function runExplored(suite: string, test: ConformanceTest, engine: vm.Script): Outcome {
  const compiled = compileModule(file, test.source, { traced: false });
  if (!compiled.ok) return { kind: "skipped", reason: compiled.problem.message };
  if (/\bimport\b\s*(?:\(|[^.\s(])/.test(test.source)) {
    return { kind: "skipped", reason: "it imports other files" };
  }
  const result = compileProgram(file, new Map([[file, compiled.module]]));
  if (!result.ok) return { kind: "skipped", reason: result.problem.because };

  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const global = vm.runInContext("globalThis", context) as Record<string, unknown>;
  let told: string | undefined;
  global["print"] = (line: unknown) => {
    told ??= String(line);
  };
  engine.runInContext(context);
  const start = global["exploredRun"] as (factory: ProgramFactory, entry: string) => ExploredRun;
  Reflect.deleteProperty(global, "exploredRun");
  const factory = vm.runInContext(`(${result.program.code})`, context) as ProgramFactory;
  const explored = start(factory, file);
  // The harness asks for promises too: the same ones.
  const descriptor = { value: explored.Promise, writable: true, configurable: true };
  Object.defineProperty(global, "Promise", descriptor);
  const isAsync = test.flags.includes("async");
  const parts = ["assert.js", "sta.js", ...(isAsync ? ["doneprintHandle.js"] : [])];
  for (const part of [...parts, ...test.includes]) {
    vm.runInContext(readFileSync(join(suite, "harness", part), "utf8"), context);
  }
  explored.run();

  const refusal = explored.refusal();
  if (refusal !== undefined) return { kind: "skipped", reason: refusal };
  const [thrown] = explored.failures.flatMap((failure) =>
    failure.kind === "error" ? [nameAndMessage(failure.error)] : [],
  );
  if (test.negative) {
    if (thrown?.name === test.negative.type) return { kind: "passed" };
    return {
      kind: "failed",
      message: `expected ${test.negative.type}, found ${thrown?.name ?? "none"}`,
    };
  }
  if (thrown) return { kind: "failed", message: `${thrown.name}: ${thrown.message}` };
  if (!isAsync || told === "Test262:AsyncTestComplete") return { kind: "passed" };
  return { kind: "failed", message: told ?? "$DONE was never called" };
}

function nameAndMessage(error: unknown): { readonly name: string; readonly message: string } {
  if (typeof error !== "object" || error === null)
    return { name: typeof error, message: String(error) };
  const message = "message" in error ? String(error.message) : "";
  return { name: error.constructor.name, message };
}
