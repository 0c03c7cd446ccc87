/**
 * Programs whose output changes with one microtask tick more or less, or with one look at a value too many:
 * with tracing and without, they log the same. Programs that no wrong way of tracing changes prove nothing,
 * so most are changed by one of `realm/mutations.ts`.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { ProgramRun } from "./realm/run-programs.ts";

const script = fileURLToPath(new URL("./realm/run-programs.ts", import.meta.url));
const { stdout } = await promisify(execFile)(
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", script],
  { maxBuffer: 1 << 26 },
);
const runs = JSON.parse(stdout) as readonly ProgramRun[];

test("there are programs", () => {
  expect(runs.length).toBeGreaterThanOrEqual(80);
});

describe.each(runs)("$file", ({ untraced, traced }) => {
  test("logs the same with tracing", () => {
    expect(traced).toEqual(untraced);
  });

  test("logs something", () => {
    expect(untraced.length).toBeGreaterThan(0);
  });
});

test("wrong ways of tracing are seen", () => {
  const seen = runs.filter(({ untraced, mutated }) =>
    Object.values(mutated).some((lines) => lines.join("\n") !== untraced.join("\n")),
  );
  expect(seen.length).toBeGreaterThanOrEqual(70);
});

test("each wrong way of tracing is seen", () => {
  const [first] = runs;
  const unseen = Object.keys(first?.mutated ?? { none: [] }).filter((name) =>
    runs.every(({ untraced, mutated }) => mutated[name]?.join("\n") === untraced.join("\n")),
  );
  expect(unseen).toEqual([]);
});
