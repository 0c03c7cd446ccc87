import { globSync } from "node:fs";
import { expect, test } from "vitest";

/** Whether Astro's dev server takes an address for a file's, as `hasFileExtension` of `@astrojs/internal-helpers` does. */
const isFileName = (route: string): boolean => /\/[^/]+\.\w+$/.test(route);

test("every file that is made has its ending in its source's name: else the dev server wants a slash behind its address", () => {
  const sources = globSync("src/pages/**/*.ts");
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((source) => !isFileName(source.replace(/\.ts$/, "")))).toEqual([]);
});
