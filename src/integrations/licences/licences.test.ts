import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { licencesText } from "./licences-text.ts";
import { closureOf, packageFolderOf, readPackage } from "./read-package.ts";

describe("whose a module is", () => {
  test.each([
    ["/site/node_modules/chai/index.js", "/site/node_modules/chai"],
    [
      "/site/node_modules/@codemirror/view/dist/index.js?v=1",
      "/site/node_modules/@codemirror/view",
    ],
    ["\0/site/node_modules/a/node_modules/b/c.js", "\0/site/node_modules/a/node_modules/b"],
    ["C:\\site\\node_modules\\chai\\index.js", "C:/site/node_modules/chai"],
    ["/site/src/notebook/settings.ts", undefined],
  ])("%j", (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});

describe("a package", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "licences-"))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (manifest: object): void => {
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  };

  test("with its licence's text, whatever the file is called", () => {
    write({ name: "a", version: "1.2.3", license: "MIT", other: 1 });
    mkdirSync(join(folder, "license"));
    writeFileSync(join(folder, "LICENCE.md"), "May be used.\n");
    expect(readPackage(folder)).toEqual({
      name: "a",
      version: "1.2.3",
      licence: "MIT",
      text: "May be used.",
    });
  });

  test("with all that it depends on, circles and all", () => {
    const needs = { a: ["b"], b: ["@c/d", "a"], "@c/d": [] };
    for (const [name, names] of Object.entries(needs)) {
      mkdirSync(join(folder, name), { recursive: true });
      const dependencies = Object.fromEntries(names.map((each) => [each, "1"]));
      const manifest = names.length === 0 ? {} : { dependencies };
      writeFileSync(join(folder, name, "package.json"), JSON.stringify(manifest));
    }
    expect(closureOf(folder, "a")).toEqual(["a", "b", "@c/d"].map((name) => join(folder, name)));
  });

  test("that does not say its licence is an error that names it", () => {
    write({ name: "a", version: "1.2.3" });
    expect(() => readPackage(folder)).toThrow(`${folder}/package.json: expected name, version and`);
  });
});

test("packages with the same text share it; all are listed by name", () => {
  const text = licencesText([
    { name: "c", version: "3.0.0", licence: "ISC", text: undefined },
    { name: "b", version: "2.0.0", licence: "MIT", text: "The text." },
    { name: "a", version: "1.0.0", licence: "MIT", text: "The text." },
  ]);
  expect(text.split("\n").slice(2, 5)).toEqual([
    "  a 1.0.0  MIT",
    "  b 2.0.0  MIT",
    "  c 3.0.0  ISC",
  ]);
  expect(text.match(/The text\./g)).toHaveLength(1);
  expect(text).toContain("a 1.0.0 (MIT)\nb 2.0.0 (MIT)\n");
  expect(text).toContain("ISC. The package comes without the licence's text.");
});
