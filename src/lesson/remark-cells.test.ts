import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Root } from "mdast";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { cellFromJson, cellToJson } from "./cell-json.ts";
import { fixtureCell, fixtureRoot } from "./lesson-fixture.ts";
import { remarkCells } from "./remark-cells.ts";

const path = `${process.cwd()}/content/lessons/01-test/index.mdx`;

function transform(text: string, filePath = path): Root {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(text);
  remarkCells()(tree, { path: filePath, value: text });
  return tree;
}

const lesson = `Text.

\`\`\`ts cell="a.ts"
export const a = "<&'\\"";
\`\`\`

\`\`\`output
\`\`\`

- \`\`\`ts cell="b.ts"
  import "./a.ts";
  \`\`\`
`;

test("puts the component in the place of a cell and its output, with its import", () => {
  const [esm, text, first, list, ...rest] = transform(lesson).children;
  expect(esm).toMatchObject({
    type: "mdxjsEsm",
    value: 'import Cell from "#components/cell/Cell.astro";',
    data: { estree: { type: "Program", body: [{ type: "ImportDeclaration" }] } },
  });
  expect(text?.type).toBe("paragraph");
  expect(first).toMatchObject({ type: "mdxJsxFlowElement", name: "Cell", children: [] });
  expect(list).toMatchObject({
    children: [{ children: [{ type: "mdxJsxFlowElement", name: "Cell" }] }],
  });
  expect(rest).toEqual([]);
});

test("the component is given the lesson and the cell", () => {
  const [, , element] = transform(lesson).children;
  if (element?.type !== "mdxJsxFlowElement") throw new Error("Expected the component.");
  const given = new Map(
    element.attributes.map((attribute) => [
      "name" in attribute ? attribute.name : "",
      typeof attribute.value === "string" ? attribute.value : "",
    ]),
  );
  expect(given.get("slug")).toBe("test");
  expect(cellFromJson(given.get("cell") ?? "")).toMatchObject({
    file: "a.ts",
    source: 'export const a = "<&\'\\"";\n',
    location: { path: "content/lessons/01-test/index.mdx", line: 4, column: 1 },
    output: { lines: [] },
  });
});

test("a cell goes through JSON unharmed", () => {
  const cell = fixtureCell("a.ts", "`\u2028`;\n", {
    expectation: {
      threads: { min: 1, max: 2 },
      inFlight: { f: { min: 1, max: 1 } },
      typeError: 2322,
    },
    explore: "any",
  });
  expect(cellFromJson(cellToJson(cell))).toEqual(cell);
  expect(() => cellFromJson('{"file": "a.ts"}')).toThrow("Invalid key");
});

test("a page without cells is left as it is", () => {
  expect(transform("Text.\n", "/project/src/pages/about.mdx").children).toHaveLength(1);
});

test("cells outside of a lesson are an error", () => {
  expect(() => transform(lesson, "/project/src/pages/about.mdx")).toThrow(
    "/project/src/pages/about.mdx:4:1: Expected cells in lessons, content/lessons/NN-slug/index.mdx; found `a.ts` here.",
  );
});

test.each([
  ["the grammar", '```ts cell="a.ts" x\n1;\n```\n', ":1:19: Unknown attribute"],
  ["the modules", '```ts cell="a.ts"\nimport "./b.ts";\n```\n', ":2:8: `./b.ts` names no cell."],
  ["the types", '```ts cell="a.ts"\nlet a: string = 1;\n```\n', ":2:5: TypeScript 2322 in a.ts"],
])("a problem of %s stops the page", (_what, text, message) => {
  expect(() => transform(text)).toThrow(`content/lessons/01-test/index.mdx${message}`);
});

test("what the dev server has read of a file that is no UTF-8 is told with its place", () => {
  const root = fixtureRoot({});
  const file = join(root, "content/lessons/01-test/index.mdx");
  const read = (bytes: Buffer): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const value = bytes.toString();
    remarkCells({ root })(unified().use(remarkParse).use(remarkMdx).parse(value), {
      path: file,
      value,
    });
  };
  expect(() => {
    read(Buffer.from("a\nGröße\n", "latin1"));
  }).toThrow("content/lessons/01-test/index.mdx:2:3: Expected text in UTF-8");
  expect(() => {
    read(Buffer.from("A letter of the author's own: \uFFFD\n"));
  }).not.toThrow();
});

test("a heading as large as the page's title, unless the page has none", () => {
  const page = "content/pages/a.mdx";
  expect(() => transform("# One\n", page)).toThrow("content/pages/a.mdx:1:1: Expected headings");
  const value = "# One\n";
  const tree = unified().use(remarkParse).use(remarkMdx).parse(value);
  remarkCells()(tree, { path: page, value, data: { astro: { frontmatter: { hero: {} } } } });
});
