import { expect, test } from "vitest";
import { fixtureCell } from "./lesson-fixture.ts";
import { formatProblem } from "./problem.ts";
import { typeCheckCells } from "./type-check.ts";
import { typeLibraryFile } from "./type-library-file.ts";
import { createTypeChecker } from "../type-check/type-checker.ts";
import type { TypeLibrary } from "../type-check/type-library.ts";

/** What the page has: the file that the site serves, read back. */
function pageChecker() {
  const checker = createTypeChecker();
  checker.start(JSON.parse(typeLibraryFile().text) as TypeLibrary);
  return checker;
}

const page = pageChecker();

test.each<[string, Record<string, string>, number]>([
  ["nothing wrong", { "a.ts": "export const n: number = 1;\n" }, 0],
  ["an empty cell", { "a.ts": "", "b.ts": 'import "./a.ts";\n' }, 0],
  ["a wrong type", { "a.ts": 'const n: number = "";\nvoid n;\n' }, 1],
  ["a syntax error", { "a.ts": "const = ;\n" }, 1],
  [
    "a chain of reasons",
    { "a.ts": "const f: { g: { h: 1 } } = { g: { h: 2 } } as const;\nvoid f;\n" },
    1,
  ],
  ["what only a page has", { "a.ts": "document.title;\nwindow.alert();\n" }, 2],
  ["what only Node has", { "a.ts": "process.exit();\n" }, 1],
  ["implicit any", { "a.ts": "export function f(x) { return x; }\n" }, 1],
  ["what erasing types cannot take away", { "a.ts": "export enum E { A }\n" }, 1],
  [
    "across cells",
    {
      "a.ts": "export const n = 1;\n",
      "b.ts": 'import { n } from "./a.ts";\nexport const s: string = n;\n',
      "c.ts": 'import { gone } from "./a.ts";\nvoid gone;\n',
    },
    2,
  ],
  [
    "libraries",
    {
      "a.ts":
        'import { wrap } from "comlink";\nimport pLimit from "p-limit";\nimport { cores } from "lab";\npLimit("three");\nwrap(1);\nconst c: string = cores;\nvoid c;\n',
    },
    3,
  ],
  ["a library that is not there", { "a.ts": 'import "lodash";\n' }, 1],
  ["a cell that is not there", { "a.ts": 'import "./b.ts";\n' }, 1],
  ["a way out of the lesson", { "a.ts": 'export * from "../lib/lib.dom.d.ts";\n' }, 1],
  [
    "a type as a value",
    { "a.ts": "export type T = 1;\n", "b.ts": 'import { T } from "./a.ts";\nexport type U = T;\n' },
    1,
  ],
])("page and build say the same: %s", (_what, files, count) => {
  const cells = Object.entries(files).map(([file, source]) => fixtureCell(file, source));
  page.setCells(new Map(Object.entries(files)));
  const fromPage = [...page.problems()].flatMap(([file, problems]) =>
    problems.map(({ code, line, column, message }) =>
      formatProblem({
        location: { path: "content/lessons/01-test/index.mdx", line: 9 + line, column: 2 + column },
        message: `TypeScript ${String(code)} in ${file}: ${message}`,
      }),
    ),
  );
  expect(fromPage).toEqual(typeCheckCells(cells).map(formatProblem));
  expect(fromPage).toHaveLength(count);
});

test("a problem's place is the reader's own text", () => {
  const source = 'const ok = 1;\n  const n: number = "é𝒳";\nvoid [ok, n];\n';
  page.setCells(new Map([["a.ts", source]]));
  const [problem] = page.problems().get("a.ts") ?? [];
  expect(problem).toMatchObject({ code: 2322, line: 2, column: 9 });
  expect(source.slice(problem?.from, problem?.to)).toBe("n");
});

test("what an edited cell no longer exports is a problem of the cell that imports it, until it is back", () => {
  const b = 'import { n } from "./a.ts";\nvoid n;\n';
  const problems = (a: string) => {
    page.setCells(
      new Map([
        ["a.ts", a],
        ["b.ts", b],
      ]),
    );
    return page
      .problems()
      .get("b.ts")
      ?.map(({ code }) => code);
  };
  expect(problems("export const n = 1;\n")).toEqual([]);
  expect(problems("export const m = 1;\n")).toEqual([2305]);
  expect(problems("export const n = 1;\n")).toEqual([]);
});

test("a cell that has gone is gone", () => {
  page.setCells(
    new Map([
      ["a.ts", "export const n = 1;\n"],
      ["b.ts", 'import "./a.ts";\n'],
    ]),
  );
  expect(page.problems().get("b.ts")).toEqual([]);
  page.setCells(new Map([["b.ts", 'import "./a.ts";\n']]));
  expect([...page.problems().keys()]).toEqual(["b.ts"]);
  expect(page.problems().get("b.ts")).toHaveLength(1);
});

test("nothing can be asked before the start", () => {
  expect(() => createTypeChecker().problems()).toThrow(/Expected `start`/);
});
