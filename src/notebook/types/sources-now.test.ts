import { expect, test } from "vitest";
import { sourcesNow } from "./sources-now.ts";

function notebook(originals: Record<string, string>, edits: Record<string, string>) {
  return {
    files: Object.keys(originals),
    edited: (file: string) => edits[file],
    source: (file: string) => edits[file] ?? originals[file],
  };
}

test("a lesson: edits, what this page has, what only another page has", () => {
  const built = new Map([
    ["a.ts", { source: "a" }],
    ["b.ts", { source: "b" }],
    ["elsewhere.ts", { source: "elsewhere" }],
    ["edited-elsewhere.ts", { source: "as it was" }],
  ]);
  const sources = sourcesNow(
    notebook({ "a.ts": "a", "b.ts": "b" }, { "b.ts": "mine", "edited-elsewhere.ts": "mine too" }),
    built,
  );
  expect([...sources]).toEqual([
    ["a.ts", "a"],
    ["b.ts", "mine"],
    ["elsewhere.ts", "elsewhere"],
    ["edited-elsewhere.ts", "mine too"],
  ]);
});

test("the playground: the reader's files, also an empty one", () => {
  const sources = sourcesNow(
    notebook({ "main.ts": "", "greet.ts": "" }, { "main.ts": "x" }),
    new Map(),
  );
  expect([...sources]).toEqual([
    ["main.ts", "x"],
    ["greet.ts", ""],
  ]);
});
