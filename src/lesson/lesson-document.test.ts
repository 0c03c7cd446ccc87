import { expect, test } from "vitest";
import { besideLesson } from "./lesson-document.ts";
import { fixtureRoot } from "./lesson-fixture.ts";

const beside = (files: Readonly<Record<string, string>>) => besideLesson(".", fixtureRoot(files));

test("a file is read without its byte order mark", () => {
  const { readBeside } = beside({ "a.output": "\uFEFFx\n", "exercises/a.check.ts": "1;\n" });
  expect(readBeside("a.output")).toBe("x\n");
  expect(readBeside("exercises/a.check.ts")).toBe("1;\n");
});

test("what there is not", () => {
  const { readBeside, listBeside } = beside({});
  expect(readBeside("b.output")).toBeUndefined();
  expect(listBeside("python")).toEqual([]);
});

test("hidden files are none of the author's", () => {
  const { listBeside } = beside({ "exercises/a.check.ts": "", "exercises/.a.swp": "" });
  expect(listBeside("exercises")).toEqual(["a.check.ts"]);
});
