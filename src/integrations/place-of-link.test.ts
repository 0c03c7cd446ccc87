import { expect, test } from "vitest";
import { facts, fixtureRoot } from "../lesson/lesson-fixture.ts";
import { placeOf } from "./place-of-link.ts";

const root = (): string =>
  fixtureRoot({
    "content/lessons/01-one/index.mdx": `${facts}\nSee [two](../two/#x).\n`,
    "content/lessons/01-one/index.de.mdx": "[zwei](../two/)\n",
    "content/pages/hosting.mdx": "\n[here](../none/) [there](../none)\n",
    "content/glossary/steam.md": "Hot.\n",
    "content/glossary/tea.md": "[hot](../none/#gr\u00f6\u00dfe)\n",
  });

test.each([
  ["lessons/one/", "../two/#x", "content/lessons/01-one/index.mdx", 12, 11],
  ["de/lessons/one/", "../two/", "content/lessons/01-one/index.de.mdx", 1, 8],
  // As another page writes it.
  ["de/lessons/one/", "../../../lessons/two/", "content/lessons/01-one/index.de.mdx", 1, 1],
  ["hosting/", "../none/", "content/pages/hosting.mdx", 2, 8],
  // The one before is longer.
  ["hosting/", "../none", "content/pages/hosting.mdx", 2, 26],
  ["glossary/", "../none/#gr%C3%B6%C3%9Fe", "content/glossary/tea.md", 1, 7],
])("%s, %s", (page, href, path, line, column) => {
  const found = placeOf(page, href, root());
  expect(found?.path).toBe(path);
  expect([found?.line, found?.column]).toEqual([line, column]);
});

test("a list, which nobody has written", () => {
  expect(placeOf("tags/promises/", "../none/", root())).toBeUndefined();
});
