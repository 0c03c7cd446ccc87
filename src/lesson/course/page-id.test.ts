import { expect, test } from "vitest";
import { idOfPage } from "./page-id.ts";

test.each([
  ["lessons/01-two-words/index.mdx", "lessons/two-words"],
  ["lessons/01-two-words/index.de.mdx", "de/lessons/two-words"],
  ["pages/hosting.mdx", "hosting"],
])("%s is %s", (entry, id) => {
  expect(idOfPage(entry)).toBe(id);
});

test.each([
  [
    "pages/Impressum.mdx",
    "pages/Impressum.mdx: expected a page's name of small letters, digits and -, which becomes its address, such as pages/imprint.mdx; found Impressum.mdx. Rename it.",
  ],
  [
    "lessons/one/index.mdx",
    "lessons/one/index.mdx: expected a folder such as 01-two-words, found one. Rename it.",
  ],
])("%s is refused", (entry, message) => {
  expect(() => idOfPage(entry)).toThrow(message);
});
