import { expect, test } from "vitest";

import { readingMinutes } from "./reading-time.ts";

const minutes = (mdx: string): number => readingMinutes("index.mdx", mdx);
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

test("counts words of prose at a reader's pace", () => {
  expect(minutes(words(238))).toBe(1);
  expect(minutes(`## ${words(238)}\n\n- ${words(238)}\n- **${words(238 * 2)}**`)).toBe(4);
});

test("says one minute for less", () => {
  expect(minutes("")).toBe(1);
});

test("reads what stands in a component", () => {
  expect(minutes(`<Aside title="Here">\n\n${words(238 * 3)}\n\n</Aside>`)).toBe(3);
});

test("leaves out code, imports, comments, attributes and addresses", () => {
  const mdx = [
    'import Measured from "#components/lesson/Measured.astro";',
    "",
    `{/* ${words(2000)} */}`,
    "",
    '````ts cell="a.ts"',
    words(2000),
    "```",
    words(2000),
    "````",
    "- a list:",
    "  ```output",
    `  ${words(2000)}`,
    "  ```",
    "",
    `<Figure title="${words(2000)}" />`,
    "",
    `[${words(238 * 3)}](https://example.org/${words(2000).replaceAll(" ", "/")})`,
  ].join("\n");
  expect(minutes(mdx)).toBe(3);
});
