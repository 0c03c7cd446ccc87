/**
 * `npm run conformance -- --suite PATH`: ECMAScript's own tests of async code, native against compiled. A
 * failure is a test that passes as it is and does not pass once compiled with tracing. The suite is the
 * caller's (a checkout of tc39/test262), and no part of this project. With `--invented N` instead, programs
 * that are invented, each run natively, traced and explored; of the rest only `--seed` holds then.
 *
 *     --filter TEXT   only tests whose path has it
 *     --explored      made for exploring, in the explorer's engine, and not traced
 *     --jobs N        processes at once (2)
 *     --verbose       every test that is skipped, or does not pass natively
 *     --seed S        of the first invented programs (another each day)
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readOptions } from "./read-options.ts";
import { bundleTracer } from "../src/compiler/tracing/realm/bundle-tracer.ts";
import { judgeInvented } from "./conformance/judge-invented.ts";
import { findTests } from "./conformance/find-tests.ts";
import { bundleEngine } from "../src/explorer/conformance/bundle-engine.ts";
import type { ConformanceTest } from "./conformance/read-test.ts";
import { runAll } from "./conformance/run-all.ts";

const { values } = readOptions({
  options: {
    suite: { type: "string" },
    filter: { type: "string", default: "" },
    explored: { type: "boolean", default: false },
    jobs: { type: "string", default: "2" },
    verbose: { type: "boolean", default: false },
    invented: { type: "string" },
    seed: { type: "string", default: String(Math.trunc(Date.now() / 86_400_000) * 1000) },
  },
});
if (values.invented !== undefined) {
  const count = wholeNumber("--invented", values.invented);
  process.exit((await judgeInvented({ count, seed: wholeNumber("--seed", values.seed) })) ? 0 : 1);
}
if (values.suite === undefined) {
  stop("Expected --suite PATH, a checkout of tc39/test262, or --invented N; found neither.");
}
const jobs = wholeNumber("--jobs", values.jobs);

const suite = resolve(values.suite);
const tests = found();
const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), "interleave-conformance-"));
try {
  const script = join(folder, "script.js");
  writeFileSync(script, values.explored ? await bundleEngine() : await bundleTracer());
  const form = values.explored ? "explored" : "traced";
  const tally = await runAll({ suite, form, script, tests, jobs });
  for (const { test, message } of tally.failed)
    console.log(`FAILED ${test.path}\n       ${message}`);
  if (values.verbose) {
    for (const { test, message } of tally.notNative)
      console.log(`not native: ${test.path}: ${message}`);
    for (const { test, message } of tally.skipped) console.log(`skipped: ${test.path}: ${message}`);
  }
  const reasons = Map.groupBy(tally.skipped, ({ message }) => message);
  console.log(
    `${tests.length} tests of async code in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  console.log(`${tally.notNative.length} do not pass in this engine either`);
  console.log(`${tally.skipped.length} skipped, since the compiler does not take them`);
  for (const [reason, { length }] of [...reasons].toSorted((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${String(length).padStart(5)}  ${reason}`);
  }
  if (tally.passed === 0) console.log("No test passes natively, so nothing was judged.");
  console.log(`${tally.passed} passed, ${tally.failed.length} failed`);
  process.exitCode = tally.failed.length === 0 && tally.passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function wholeNumber(option: string, written: string): number {
  const number = Number(written);
  if (Number.isInteger(number) && number > 0) return number;
  return stop(`Expected ${option} to be a whole number, 1 or more; found ${written}.`);
}

function found(): readonly ConformanceTest[] {
  try {
    return findTests(suite, values.filter);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
