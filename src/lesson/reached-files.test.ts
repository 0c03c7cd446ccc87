import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureRoot } from "./lesson-fixture.ts";
import { reachedFiles } from "./reached-files.ts";

/** @returns from the root, what `from` reaches there */
function reached(files: Readonly<Record<string, string>>, from: string): readonly string[] {
  const root = fixtureRoot(files);
  const path = join(root, from);
  const found = reachedFiles([{ path, content: readFileSync(path) }], (each) => each !== path);
  return found.map((each) => each.slice(root.length + 1));
}

test.each([
  ['import a from "../b/a.svg";', "b/a.svg"],
  ["import a from '../b/a.svg?raw';", "b/a.svg"],
  ["![A picture](../b/a.svg)", "b/a.svg"],
  ['![A picture](../b/a.svg "Its title")', "b/a.svg"],
  ["![A picture][a]\n\n[a]: ../b/a.svg", "b/a.svg"],
  ['import.meta.glob("../b/*.svg")', "b/a.svg"],
  ["import(`../b/${name}.svg`)", "b/a.svg"],
  ['import "../b";', "b/index.ts"],
  ['import a from "../b/a (1).svg?raw";', "b/a (1).svg"],
  ["![A picture](../b/a%20picture.svg)", "b/a picture.svg"],
  ['import.meta.glob("../b/{x,y}.svg")', "b/x.svg"],
  ['import.meta.glob("../b/?.png")', "b/p.png"],
])("%s", (text, expected) => {
  const names = ["a.svg", "a (1).svg", "a picture.svg", "x.svg", "p.png", "index.ts"];
  const files = Object.fromEntries(names.map((name) => [`b/${name}`, ""]));
  const found = reached({ "a/index.mdx": text, ...files }, "a/index.mdx");
  // A name that is put together may be any of them.
  const all: unknown = /[*$]/.test(text) ? expect.arrayContaining([expected]) : [expected];
  expect(found).toEqual(all);
});

test("a bracket that is no address, and too long for one", () => {
  const text = `The path (../ leads ${"on and ".repeat(60)}) is relative.`;
  expect(reached({ "a/index.mdx": text }, "a/index.mdx")).toEqual([]);
});

test("links and what there is not", () => {
  const text = '[other](../b/) [there](../b/#a) "../none.ts" "../b.ts"';
  expect(reached({ "a/index.mdx": text, "b/index.ts": "" }, "a/index.mdx")).toEqual([]);
});

test("what is no code names nothing", () => {
  expect(reached({ "a.json": '"./b.json"', "b.json": "" }, "a.json")).toEqual([]);
});
