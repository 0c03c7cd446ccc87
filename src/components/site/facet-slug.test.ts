import { expect, test } from "vitest";
import { facetSlug } from "./facet-slug.ts";

test.each([
  ["structured-concurrency", "structured-concurrency"],
  ["TypeScript", "typescript"],
  ["C", "c"],
  ["C++", "c-plus-plus"],
  ["C#", "c-sharp"],
  [".NET", "dot-net"],
  ["Objective-C", "objective-c"],
  ["Standard ML", "standard-ml"],
])("%s is /%s/", (name, slug) => {
  expect(facetSlug(name)).toBe(slug);
});
