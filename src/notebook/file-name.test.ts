import { expect, test } from "vitest";
import { checkFileName } from "./file-name.ts";

test.each([
  ["task.ts", "task.ts"],
  ["  prime.worker.ts ", "prime.worker.ts"],
  ["_a-1.ts", "_a-1.ts"],
  [`${"a".repeat(97)}.ts`, `${"a".repeat(97)}.ts`],
])("%j is a name", (typed, name) => {
  expect(checkFileName(typed, ["main.ts"])).toEqual({ ok: true, name });
});

test.each([
  ["", "Give the file a name"],
  ["   ", "Give the file a name"],
  ["task", "task.ts, for example"],
  ["task.js", "task.ts, for example"],
  [".js", "task.ts, for example"],
  ["my file", "ends in .ts: task.ts, for example"],
  ["x/y", "ends in .ts: task.ts, for example"],
  [".ts", "cannot be a file’s name"],
  ["a/b.ts", "cannot be a file’s name"],
  ["a b.ts", "cannot be a file’s name"],
  ["é.ts", "cannot be a file’s name"],
  ["types.d.ts", "does not run"],
  [`${"a".repeat(98)}.ts`, "at most 100 characters; this one has 101"],
  ["a".repeat(2000), "at most 100 characters; this one has 2,000"],
  ["main.ts", "There is a file named main.ts"],
  ["MAIN.ts", "There is a file named main.ts"],
])("%j is none, and says why", (typed, message) => {
  const result = checkFileName(typed, ["main.ts"]);
  expect(result).toMatchObject({ ok: false });
  if (!result.ok) expect(result.message).toContain(message);
});
