import { expect, test } from "vitest";
import { embedPath, embedSnippet } from "./embed-snippet.ts";

test("a frame with a name, an address and a height", () => {
  expect(
    embedSnippet({
      address: `https://example.org/${embedPath("two-words", "gather.ts")}`,
      file: "gather.ts",
      height: 420,
    }),
  ).toBe(`<iframe
  src="https://example.org/embed/two-words/gather.ts/"
  title="gather.ts, a cell that runs"
  loading="lazy"
  allow="cross-origin-isolated; clipboard-write"
  style="width: 100%; height: 420px; border: 0"
></iframe>`);
});

test("nothing of an address ends its attribute", () => {
  const snippet = embedSnippet({ address: 'https://a/?"><script>&b', file: "a.ts", height: 1 });
  expect(snippet).toContain('src="https://a/?&quot;>&lt;script>&amp;b"');
});
