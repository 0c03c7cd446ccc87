import { expect, test } from "vitest";
import { Notebook } from "./notebook.ts";

test("a file that came with a link is reset to what came", async () => {
  const notebook = Notebook.passing("files", new Map());
  await notebook.ready;
  notebook.create("task.ts", "export const task = 1;\n");
  // Its cell comes onto the page with no code of its own.
  notebook.add("task.ts", "");
  expect(notebook.begin("task.ts")).toMatchObject({ source: "export const task = 1;\n" });
  expect(notebook.original("task.ts")).toBe("export const task = 1;\n");

  notebook.edit("task.ts", "export const task = 2;\n");
  notebook.reset("task.ts");
  expect(notebook.source("task.ts")).toBe("export const task = 1;\n");
  expect(notebook.stored.get("task.ts")?.source).toBe("export const task = 1;\n");
});

test("a file that a sample puts in the place of another is reset to the sample's", async () => {
  const was = { source: "export const was = 2;\n", original: "export const was = 1;\n" };
  const notebook = Notebook.passing("files", new Map([["task.ts", was]]));
  await notebook.ready;
  notebook.create("task.ts", was.source);
  expect(notebook.original("task.ts")).toBe(was.original);

  notebook.create("task.ts", "export const task = 1;\n");
  expect(notebook.original("task.ts")).toBe("export const task = 1;\n");
  notebook.edit("task.ts", "export const task = 2;\n");
  expect(notebook.stored.get("task.ts")).toEqual({
    source: "export const task = 2;\n",
    original: "export const task = 1;\n",
  });
});
