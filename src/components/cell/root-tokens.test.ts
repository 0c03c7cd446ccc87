import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rootTokens } from "./root-tokens.ts";

test("what stands for the whole page, and nothing that holds at times", () => {
  const css = `@import "x.css";
/* :root { --no: 0; } */
:root { --ink: #111; --paper: #fff }
:root[data-theme="light"] { --ink: #222; }
@media print { :root { --ink: #333; } }
a { color: var(--ink); }
:root {
  --shape: polygon(0 0, 1px 1px);
}`;
  expect(rootTokens(css)).toBe("--ink: #111;\n--paper: #fff;\n--shape: polygon(0 0, 1px 1px);");
});

test("the site's own tokens are found", () => {
  const tokens = rootTokens(readFileSync("src/styles/tokens.css", "utf8"));
  expect(tokens).toContain("--ink: light-dark(");
  expect(tokens).toContain("--thread-7: ");
});
