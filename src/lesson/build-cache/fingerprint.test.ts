import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson-fixture.ts";
import { engineFingerprint } from "./fingerprint.ts";

function write(root: string, path: string, text: string, time = new Date(2020, 0)): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), time, time);
}

function project(): string {
  const root = fixtureRoot({});
  write(root, "src/a.ts", "a");
  write(root, "src/deep/b.astro", "b");
  write(root, "src/a.test.ts", "test");
  write(root, "package-lock.json", "{}");
  write(root, "content/lessons/01-a/index.mdx", "text");
  return root;
}

test("the same sources have the same one, wherever they lie", () => {
  expect(engineFingerprint(project())).toBe(engineFingerprint(project()));
});

test.each([
  [
    "a source",
    (root: string) => {
      write(root, "src/a.ts", "A");
    },
  ],
  [
    "a source further down",
    (root: string) => {
      write(root, "src/deep/b.astro", "B");
    },
  ],
  [
    "a new source",
    (root: string) => {
      write(root, "src/c.ts", "");
    },
  ],
  [
    "a source gone",
    (root: string) => {
      rmSync(join(root, "src/a.ts"));
    },
  ],
  [
    "a dependency's version",
    (root: string) => {
      write(root, "package-lock.json", "{ }");
    },
  ],
  [
    "the configuration",
    (root: string) => {
      write(root, "astro.config.mjs", "");
    },
  ],
  [
    "what stands at the end of one file at the head of the next",
    (root: string) => {
      write(root, "src/a.ts", "");
      write(root, "src/deep/b.astro", "ab");
    },
  ],
])("another for %s", (_what, change) => {
  const root = project();
  const before = engineFingerprint(root);
  change(root);
  expect(engineFingerprint(root)).not.toBe(before);
});

test("tests and lessons are not of the engine", () => {
  const root = project();
  const before = engineFingerprint(root);
  write(root, "src/a.test.ts", "other");
  write(root, "content/lessons/01-a/index.mdx", "other");
  expect(engineFingerprint(root)).toBe(before);
});

test("a link to nothing, as an editor leaves it beside what is edited, is no source", () => {
  const root = project();
  const before = engineFingerprint(root);
  symlinkSync("nobody@there", join(root, "src/.#a.ts"));
  expect(engineFingerprint(root)).toBe(before);
});

test("none where a source is younger than this process", () => {
  const root = project();
  write(root, "src/a.ts", "a", new Date(performance.timeOrigin + 60_000));
  expect(engineFingerprint(root)).toBeUndefined();
});
