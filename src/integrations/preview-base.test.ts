import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { fixtureRoot } from "../lesson/lesson-fixture.ts";
import { previewBase } from "./preview-base.ts";

/** What a command's base becomes, of a build in `dist/`. */
function baseOf(command: string, base: string, page: string | undefined): string {
  const root = fixtureRoot(page === undefined ? {} : { "dist/index.html": page });
  const outDir = pathToFileURL(`${join(root, "dist")}/`);
  let served = base;
  const updateConfig = (changed: { base: string }) => {
    served = changed.base;
  };
  const setup: unknown = previewBase().hooks["astro:config:setup"];
  if (typeof setup !== "function") throw new Error("Expected a hook.");
  Reflect.apply(setup, undefined, [
    { command, config: { base, outDir }, updateConfig, logger: { info: vi.fn() } },
  ]);
  return served;
}

const page = (base: string) => `<a href="${base}licences.txt">…</a>`;

test.each([
  ["a build for a path, previewed without it", "preview", "/", page("/course/"), "/course/"],
  ["a build for the root, previewed with a path", "preview", "/course/", page("/"), "/"],
  ["a build for the same path", "preview", "/course", page("/course/"), "/course"],
  ["no build", "preview", "/", undefined, "/"],
  ["no build of ours", "preview", "/", "<title>Other</title>", "/"],
  ["a build that is about to be made", "build", "/", page("/course/"), "/"],
])("%s", (_what, command, base, built, served) => {
  expect(baseOf(command, base, built)).toBe(served);
});
