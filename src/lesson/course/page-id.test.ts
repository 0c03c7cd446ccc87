import { globSync, readdirSync } from "node:fs";
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
    "pages/glossary.mdx",
    "pages/glossary.mdx: expected a page's name that the site does not use itself, found glossary. Rename it; taken are 404, ",
  ],
  ["pages/lab.mdx", "found lab. Rename it"],
  ["pages/de.mdx", "found de. Rename it"],
  [
    "lessons/one/index.mdx",
    "lessons/one/index.mdx: expected a folder such as 01-two-words, found one. Rename it.",
  ],
])("%s is refused", (entry, message) => {
  expect(() => idOfPage(entry)).toThrow(message);
});

test("each of our own pages has an address", () => {
  expect(readdirSync("content/pages").map((file) => idOfPage(`pages/${file}`))).toContain(
    "hosting",
  );
});

test("no page that the engine has at the top of the site can be made again", () => {
  const pages = globSync("src/pages/{*,*/index}.astro").map((path) => {
    const [, name = ""] = /^src\/pages\/([^/.]+)/.exec(path.replaceAll("\\", "/")) ?? [];
    return name;
  });
  expect(pages).toContain("lessons");
  for (const page of pages) expect(() => idOfPage(`pages/${page}.mdx`)).toThrow("Rename it");
});
