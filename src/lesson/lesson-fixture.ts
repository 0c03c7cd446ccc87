/** Lessons for tests, in a folder of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Cell } from "./cell.ts";
import type { LessonPath } from "./lesson-path.ts";

/** Where the lessons of these tests lie. */
export const testPlace: LessonPath = { slug: "test", number: 1, dir: "content/lessons/01-test" };

/** The head of a lesson that is in order. */
export const facts = `---
title: Test
goal: See that it works.
order: 1
tags: [testing]
languages: [TypeScript]
date: 2026-11-23
prerequisites: []
sources: []
---
`;

/**
 * A project's root with these files, removed when the test is over.
 * @param files by their paths from the root
 */
export function fixtureRoot(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "lesson-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A cell that stands at line 10, column 3 of its lesson. */
export function fixtureCell(file: string, source: string, more: Partial<Cell> = {}): Cell {
  return {
    file,
    source,
    location: { path: "content/lessons/01-test/index.mdx", line: 10, column: 3 },
    expectation: {},
    output: undefined,
    explore: undefined,
    ...more,
  };
}
