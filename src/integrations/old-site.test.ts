import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson/lesson-fixture.ts";
import { putBack, setAside } from "./old-site.ts";

function project(): { readonly site: string; readonly aside: string } {
  const root = fixtureRoot({});
  const site = join(root, "dist");
  mkdirSync(join(site, "lessons/one"), { recursive: true });
  writeFileSync(join(site, "lessons/one/index.html"), "old");
  mkdirSync(join(site, ".git"));
  return { site, aside: join(root, "cache/old") };
}

test("the old site is out of the way, but for a repository", () => {
  const { site, aside } = project();
  setAside(site, aside);
  expect(readdirSync(site)).toEqual([".git"]);
  expect(existsSync(join(aside, "lessons/one/index.html"))).toBe(true);
});

test("what a killed build left gives way", () => {
  const { site, aside } = project();
  mkdirSync(join(aside, "lessons"), { recursive: true });
  writeFileSync(join(aside, "lessons/older"), "");
  setAside(site, aside);
  expect(readdirSync(join(aside, "lessons"))).toEqual(["one"]);
});

test("a link to the site's folder stays", () => {
  const { site, aside } = project();
  const link = `${site}-link`;
  symlinkSync(site, link);
  setAside(link, aside);
  expect(readdirSync(site)).toEqual([".git"]);
  expect(existsSync(link)).toBe(true);
});

test("where there is no site yet, nothing happens", () => {
  const { site, aside } = project();
  setAside(join(site, "nowhere"), aside);
  expect(readdirSync(site)).toEqual([".git", "lessons"]);
});

test("what cannot be moved is removed", () => {
  const { site, aside } = project();
  // No folder can be moved into itself.
  setAside(site, join(site, "lessons/aside"));
  expect(readdirSync(site)).toEqual([".git"]);
  expect(existsSync(aside)).toBe(false);
});

test("where a build fails, the old site is back, and nothing of the new one is there", () => {
  const { site, aside } = project();
  expect(setAside(site, aside)).toBe(true);
  mkdirSync(join(site, "lessons/two"), { recursive: true });
  writeFileSync(join(site, "lessons/two/index.html"), "new");
  writeFileSync(join(site, "index.html"), "new");
  putBack(site, aside);
  expect(readdirSync(site)).toEqual([".git", "lessons"]);
  expect(readdirSync(join(site, "lessons"))).toEqual(["one"]);
  expect(readFileSync(join(site, "lessons/one/index.html"), "utf8")).toBe("old");
});

test("a site that was not there, or could not be moved, is none to be put back", () => {
  const { site, aside } = project();
  expect(setAside(join(site, "nowhere"), aside)).toBe(false);
  expect(setAside(site, join(site, "lessons/aside"))).toBe(false);
});
