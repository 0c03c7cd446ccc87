import { existsSync, readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { object, parse, record, string } from "valibot";
import { expect, test } from "vitest";

import { root } from "../run-step.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const packageFile = parse(
  object({ scripts: record(string(), string()) }),
  JSON.parse(read("package.json")),
);
const scripts = new Set(Object.keys(packageFile.scripts));
const files = ["docs/hosting.md", "content/pages/hosting.mdx"];
for await (const file of glob("examples/hosting/**/*.*", { cwd: root })) files.push(file);
files.push("examples/hosting/container/Dockerfile");

test("every command that a recipe names is there", () => {
  const named = files.flatMap((file) => {
    return [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => ({
      file,
      name,
    }));
  });
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ name = "" }) => !scripts.has(name))).toEqual([]);
});

test("what the container's recipe copies is there", () => {
  const text = read("examples/hosting/container/Dockerfile");
  const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = ""]) =>
    list.split(" "),
  );
  expect(copied).toContain("package-lock.json");
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("below a path, Netlify finds at the root what it looks for there alone", () => {
  const netlify = /^## Netlify$(.*?)^## /ms.exec(read("docs/hosting.md"))?.[1];
  const moved = /^mv (.+) public-site\/$/m.exec(netlify ?? "")?.[1]?.split(" ");
  expect(moved).toEqual(["public-site/course/_headers", "public-site/course/404.html"]);
});
