import { expect, test } from "vitest";
import { LessonError } from "./problem.ts";

test("points the dev server's error page at the first problem in a lesson's text", () => {
  const at = (path: string, line: number) => ({ path, line, column: 3 });
  const error = new LessonError([
    { location: at("content/lessons/01-a/exercises/b.check.ts", 2), message: "Expected a check." },
    { location: at("content/lessons/01-a/index.mdx", 55), message: "Expected an attribute." },
  ]);
  expect(error).toMatchObject({ line: 55, column: 3 });
  expect(error.message).toBe(
    "content/lessons/01-a/exercises/b.check.ts:2:3: Expected a check.\ncontent/lessons/01-a/index.mdx:55:3: Expected an attribute.",
  );
});

test("an author's mistake has no stack of ours, nor its cause's, for Astro to print", () => {
  const cause = new SyntaxError("Unexpected token");
  const error = new LessonError([], { cause });
  expect(error).toMatchObject({ stack: "", origin: cause });
  expect(error.cause).toBeUndefined();
});
