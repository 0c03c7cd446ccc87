import { expect, test } from "vitest";
import { compileLesson, compileProblems } from "./compile-lesson.ts";
import { fixtureCell } from "./lesson-fixture.ts";
import { formatProblem } from "./problem.ts";

function problems(sources: Record<string, string>): string[] {
  const cells = Object.entries(sources).map(([file, source]) => fixtureCell(file, source));
  return compileProblems(cells).map(formatProblem);
}

test("cells compile to modules with their sources", () => {
  const a = fixtureCell("a.ts", "export const a: number = 1;\n");
  const b = fixtureCell("b.ts", 'import { a } from "./a.ts";\nconsole.log(a);\n');
  const { cells } = compileLesson([a, b]);
  expect(cells.map(({ source }) => source)).toEqual([a.source, b.source]);
  expect(cells.map(({ module }) => module.file)).toEqual(["a.ts", "b.ts"]);
  expect(cells[0]?.module.code).not.toContain(": number");
});

test("libraries, lab and workers of one's own are all there", () => {
  expect(
    problems({
      "a.ts": `import { wrap } from "comlink";
import pLimit from "p-limit";
import { cores } from "lab";
new Worker(new URL("./b.ts", import.meta.url), { type: "module" });
await import("./b.ts");
console.log(wrap, pLimit, cores);
`,
      "b.ts": "export {};\n",
    }),
  ).toEqual([]);
});

const place = "content/lessons/01-test/index.mdx";
test.each([
  [
    "a cell that is not there",
    'let a;\nimport "./b.ts";\n',
    `${place}:11:10: \`./b.ts\` names no cell.`,
  ],
  [
    "a library that is not there",
    'import x from "lodash";\n',
    `${place}:10:17: \`lodash\` names no library.`,
  ],
  [
    "a name that lab lacks",
    'import { core } from "lab";\n',
    `${place}:10:12: \`lab\` exports no \`core\`.`,
  ],
  [
    "a worker's file",
    'new Worker(new URL("./w.ts", import.meta.url));\n',
    `${place}:10:22: \`./w.ts\` names no cell.`,
  ],
  [
    "import() of no cell",
    'let a;\n  import("./w.ts");\n',
    `${place}:11:12: \`./w.ts\` names no cell.`,
  ],
  ["syntax", "let a = ;\n", `${place}:10:11: `],
  ["an enum", "enum A {}\n", `${place}:10:3: `],
])("%s", (_what, source, message) => {
  const found = problems({ "a.ts": source });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test("a problem of a cell that others import is told once, those of all cells are told", () => {
  const found = problems({
    "a.ts": "let = ;\n",
    "b.ts": 'import "./a.ts";\n',
    "c.ts": 'import "./a.ts";\nimport "./d.ts";\n',
    "e.ts": 'import "./f.ts";\n',
  });
  expect(found).toHaveLength(3);
});

test("nothing is sent to the page of a lesson with a problem", () => {
  expect(() => compileLesson([fixtureCell("a.ts", "let = ;\n")])).toThrow(`${place}:10:`);
});
