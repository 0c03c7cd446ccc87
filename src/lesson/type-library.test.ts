import { expect, test } from "vitest";
import { cellCompilerOptions } from "../type-check/compiler-options.ts";
import { libraryNames } from "./library-names.ts";
import { typeLibrary } from "./type-library.ts";
import { typeLibraryFile } from "./type-library-file.ts";

const paths = Object.keys(typeLibrary().files);

test("TypeScript's own library, as far as the options ask for it", () => {
  for (const lib of cellCompilerOptions.lib ?? []) expect(paths).toContain(`/lib/${lib}`);
  expect(paths).toContain("/lib/lib.es5.d.ts");
  expect(paths).not.toContain("/lib/lib.dom.d.ts");
});

test("every library that cells may import, each with its package.json", () => {
  for (const name of libraryNames) {
    if (name === "lab") expect(paths).toContain("/lab.d.ts");
    else expect(paths).toContain(`/node_modules/${name}/package.json`);
  }
});

test("nothing of the machine that built it", () => {
  expect(typeLibraryFile().text).not.toContain(process.cwd());
  expect(paths.filter((path) => !/^\/(lib|node_modules)\/|^\/lab\.d\.ts$/.test(path))).toEqual([]);
});

test("the version is that of the text", () => {
  expect(typeLibraryFile()).toEqual(typeLibraryFile());
  expect(typeLibraryFile().version).toMatch(/^[0-9a-f]{12}$/);
});
