/**
 * The programs that tracing is judged by, whose output changes with one microtask tick more or less: in the
 * explorer's engine they log what they log natively. Where they do not, the table says why.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { ProgramRun } from "./run-programs.ts";

const script = fileURLToPath(new URL("./run-programs.ts", import.meta.url));
const { stdout } = await promisify(execFile)(
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", script],
  { maxBuffer: 1 << 26 },
);
const runs = JSON.parse(stdout) as readonly ProgramRun[];

/** What differs, and why that is no matter of order; `docs/exploring.md` tells it to readers. */
const different: Readonly<Record<string, string>> = {
  "await-using-loops.ts": "refused: `await using` in the head of a plain loop",
  "hostile.ts": "patches the built-in functions that the engine itself calls",
  "inherited-enumerables.ts": "patches how arrays are iterated, which the engine does too",
  "names.ts": "an async function is a plain one: its class and its `prototype` show it",
  "stack-overflow.ts": "frames are larger, and so are fewer",
  "then-patched.ts":
    "natively the test's own `await` of the module calls the patched `then` once more",
  "to-string.ts": "`toString` gives the compiled text",
};

/** An engine words an error after the code that it sees: here only the errors' classes have to be the same. */
const worded: readonly string[] = ["errors-await.ts", "errors-for-await.ts", "errors-yield.ts"];

const firstWords = (lines: readonly string[]): readonly (string | undefined)[] =>
  lines.map((line) => line.split(" ")[0]);

test("there are programs", () => {
  expect(runs.length).toBeGreaterThanOrEqual(80);
});

describe.each(runs)("$file", ({ file, native, explored }) => {
  test(different[file] ?? "logs the same as natively", () => {
    expect(native.length).toBeGreaterThan(0);
    if (worded.includes(file)) expect(firstWords(explored)).toEqual(firstWords(native));
    else if (different[file] === undefined) expect(explored).toEqual(native);
    else expect(explored).not.toEqual(native);
  });
});

test("what patches `then` differs in the one call only", () => {
  const run = runs.find(({ file }) => file === "then-patched.ts");
  const native = [...(run?.native ?? [])];
  native.splice(native.indexOf("then function"), 1);
  expect(run?.explored).toEqual(native);
});
