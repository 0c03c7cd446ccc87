import { expect, test } from "vitest";
import { Notebook, playground } from "./notebook.ts";

test("a file that came with a link is reset to what came", async () => {
  const notebook = Notebook.passing(playground, new Map());
  await notebook.ready;
  const came = "export const task = 1;\n";
  notebook.create("task.ts", { source: came, original: came });
  // Its cell comes onto the page with no code of its own.
  notebook.add("task.ts", "");
  notebook.begin("task.ts");
  expect(notebook.source("task.ts")).toBe(came);
  expect(notebook.original("task.ts")).toBe(came);

  notebook.edit("task.ts", "export const task = 2;\n");
  notebook.reset("task.ts");
  expect(notebook.source("task.ts")).toBe(came);
  expect(notebook.stored.get("task.ts")?.source).toBe(came);
});

test("a file that a sample puts in the place of another is reset to the sample's", async () => {
  const was = { source: "export const was = 2;\n", original: "export const was = 1;\n" };
  const notebook = Notebook.passing(playground, new Map([["task.ts", was]]));
  await notebook.ready;
  notebook.create("task.ts", was);
  expect(notebook.original("task.ts")).toBe(was.original);

  const came = "export const task = 1;\n";
  notebook.create("task.ts", { source: came, original: came });
  expect(notebook.original("task.ts")).toBe(came);
  notebook.edit("task.ts", "export const task = 2;\n");
  expect(notebook.stored.get("task.ts")).toEqual({
    source: "export const task = 2;\n",
    original: came,
  });
});

test("a file that the reader made is kept while it is empty, and main.ts is not", async () => {
  const notebook = Notebook.passing(playground, new Map());
  await notebook.ready;
  notebook.add("main.ts", "");
  notebook.begin("main.ts");
  notebook.create("task.ts", { source: "", original: "" });
  for (const file of ["main.ts", "task.ts"]) {
    notebook.edit(file, "mine;\n");
    notebook.edit(file, "");
  }
  notebook.reset("main.ts");
  expect([...notebook.stored]).toEqual([["task.ts", { source: "", original: "" }]]);
});

test("main.ts that a sample brought is reset to the sample's, after a reload too", async () => {
  const sample = "console.log(1);\n";
  const notebook = Notebook.passing(playground, new Map());
  notebook.add("main.ts", "");
  notebook.create("main.ts", { source: sample, original: sample });
  expect(notebook.original("main.ts")).toBe(sample);
  expect(notebook.stored.get("main.ts")).toEqual({ source: sample, original: sample });

  const reloaded = Notebook.passing(playground, notebook.stored);
  // The page's own is empty.
  reloaded.add("main.ts", "");
  await reloaded.ready;
  expect(reloaded.begin("main.ts")).toEqual({ kind: "original" });
  expect(reloaded.source("main.ts")).toBe(sample);
  expect(reloaded.original("main.ts")).toBe(sample);
  reloaded.edit("main.ts", "mine;\n");
  reloaded.edit("main.ts", sample);
  expect(reloaded.stored.get("main.ts")).toEqual({ source: sample, original: sample });
});

test("main.ts follows what another tab puts there, and what it forgets", async () => {
  const notebook = Notebook.passing(playground, new Map());
  notebook.add("main.ts", "");
  await notebook.ready;
  notebook.begin("main.ts");
  notebook.take("main.ts", { source: "1;\n", original: "1;\n" });
  expect(notebook.source("main.ts")).toBe("1;\n");
  expect(notebook.original("main.ts")).toBe("1;\n");
  notebook.take("main.ts", undefined);
  expect(notebook.source("main.ts")).toBe("");
  expect(notebook.original("main.ts")).toBe("");
});

test("what is brought back has what it began as", () => {
  const notebook = Notebook.passing(playground, new Map());
  notebook.create("main.ts", { source: "mine;\n", original: "" });
  expect(notebook.original("main.ts")).toBe("");
  expect(notebook.stored.get("main.ts")).toEqual({ source: "mine;\n", original: "" });
  // The same code, which another sample began with.
  notebook.create("main.ts", { source: "mine;\n", original: "mine;\n" });
  expect(notebook.stored.get("main.ts")).toEqual({ source: "mine;\n", original: "mine;\n" });
});
