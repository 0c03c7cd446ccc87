import { expect, test } from "vitest";
import { Notebook, playground } from "../notebook.ts";
import { areEmpty, areSame, asOwn, filesOf, mainFirst, withOriginals } from "./own-files.ts";

const gather = { name: "gather.ts", source: 'import "./task.ts";\n' };
const task = { name: "task.ts", source: "export {};\n" };
const main = { name: "main.ts", source: "1;\n" };

test("the same files in any order are the same, a line break at the end aside", () => {
  expect(areSame([main, task], [{ ...task, source: "export {};" }, main])).toBe(true);
  expect(areSame([main, task], [main])).toBe(false);
  expect(areSame([main], [{ ...main, source: "2;\n" }])).toBe(false);
});

test("files without a character in them are nothing to lose", () => {
  expect(areEmpty([{ name: "main.ts", source: "\n" }])).toBe(true);
  expect(areEmpty([main])).toBe(false);
});

test("a lesson's cell that is taken over runs from main.ts", () => {
  expect(asOwn([gather, task])).toEqual([
    { name: "main.ts", source: 'import "./gather.ts";\n' },
    gather,
    task,
  ]);
  expect(asOwn([main, task])).toEqual([main, task]);
});

test("main.ts stands first", () => {
  expect(mainFirst([gather, main, task])).toEqual([main, gather, task]);
});

test("a file is what was kept before its cell has begun, too", async () => {
  const kept = { source: "mine;\n", original: "" };
  const notebook = Notebook.passing(playground, new Map([["main.ts", kept]]));
  await notebook.ready;
  notebook.add("main.ts", "");
  expect(filesOf(notebook, "main.ts")).toEqual([{ name: "main.ts", source: "mine;\n" }]);
  notebook.begin("main.ts");
  notebook.reset("main.ts");
  expect(filesOf(notebook, "main.ts")).toEqual([{ name: "main.ts", source: "" }]);
});

test("files that were kept are found before their cells have come onto the page", async () => {
  const kept = { source: "mine;\n", original: "" };
  const notebook = Notebook.passing(playground, new Map([["task.ts", kept]]));
  await notebook.ready;
  notebook.add("main.ts", "");
  expect(withOriginals(notebook, "main.ts")).toEqual([
    { name: "main.ts", source: "", original: "" },
    { name: "task.ts", ...kept },
  ]);
});
