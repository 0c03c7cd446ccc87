import { describe, expect, test } from "vitest";
import { compileModule } from "./compile.ts";
import { linkModules } from "./link.ts";
import type { CompileResult } from "./module.ts";

type Files = Readonly<Record<string, string>>;

const libraries = ["comlink", "p-limit", "lab"];

function modulesOf(files: Files): Map<string, CompileResult> {
  return new Map(
    Object.entries(files).map(([file, source]) => [file, compileModule(file, source)]),
  );
}

/** The problem as `file:line:column message`. */
function link(files: Files, entry = "main.ts"): string | undefined {
  const problem = linkModules(entry, modulesOf(files), { cells: Object.keys(files), libraries });
  if (!problem) return undefined;
  return `${problem.file}:${String(problem.line)}:${String(problem.column)} ${problem.message}`;
}

describe("modules that fit together", () => {
  test("have no problem", () => {
    const files = {
      "main.ts":
        'import * as all from "./task.ts"; import run, { task, type Task } from "./task.ts"; import "lab";',
      "task.ts":
        'export interface Task {} export const task = 1; export default 2; export * from "./more.ts";',
      "more.ts": 'import pLimit, { anything } from "p-limit"; export { anything };',
    };
    expect(link(files)).toBeUndefined();
  });

  test("may be in a circle by way of a worker or of `import()`", () => {
    const files = {
      "main.ts":
        'export const a = 1; new Worker(new URL("./work.worker.ts", import.meta.url)); import("./main.ts");',
      "work.worker.ts": 'import { a } from "./main.ts";',
    };
    expect(link(files)).toBeUndefined();
    expect(link(files, "work.worker.ts")).toBeUndefined();
  });

  test("are joined through a star", () => {
    const files = {
      "main.ts": 'import { deep } from "./star.ts";',
      "star.ts": 'export * from "./deep.ts";',
      "deep.ts": "export const deep = 1;",
    };
    expect(link(files)).toBeUndefined();
  });
});

describe("a module that is not there", () => {
  const cells = { "task.ts": "export {};", "gather.ts": "export {};" };
  test.each([
    ["./tsk.ts", "`./tsk.ts` names no cell. Did you mean `./task.ts`?"],
    ["./task", "`./task` names no cell. Write `./task.ts`."],
    ["./task.js", "`./task.js` names no cell. Write `./task.ts`."],
    ["./else.ts", "`./else.ts` names no cell. There is `./task.ts` and `./gather.ts`."],
    ["task.ts", "`task.ts` names no library, and cells are named from `./`: write `./task.ts`."],
    [
      "../task.ts",
      "`../task.ts` names no library, and cells are named from `./`: write `./task.ts`.",
    ],
    [
      "../up.ts",
      "`../up.ts` names no cell: all cells are in one folder, `./`. There is `./task.ts` and `./gather.ts`.",
    ],
    ["comlnk", "`comlnk` names no library. Did you mean `comlink`?"],
    ["lodash", "`lodash` names no library. There is `comlink`, `p-limit` and `lab`."],
    [
      "node:fs",
      "`node:fs` cannot be imported: cells import only cells and libraries. There is `comlink`, `p-limit` and `lab`.",
    ],
    [
      "https://example.org/x.js",
      "`https://example.org/x.js` cannot be imported: cells import only cells and libraries. There is `comlink`, `p-limit` and `lab`.",
    ],
  ])("%s", (specifier, message) => {
    const files = { "main.ts": `\nimport { a } from "${specifier}";`, ...cells };
    expect(link(files)).toBe(`main.ts:2:19 ${message}`);
  });

  test("is told where it is imported, however far from the entry", () => {
    const files = {
      "main.ts": 'import "./a.ts";',
      "a.ts": 'import "./b.ts";',
      "b.ts": '\n export * from "./no.ts";',
    };
    expect(link(files)).toMatch(/^b\.ts:2:16 `\.\/no\.ts` names no cell\./);
  });

  test("is no problem of the run where it is a worker's or an `import()`", () => {
    const source = 'import("./no.ts"); new Worker(new URL("./no.worker.ts", import.meta.url));';
    expect(link({ "main.ts": source })).toBeUndefined();
  });
});

describe("a name that is not exported", () => {
  test.each([
    ["import { tsak }", "10", "`./task.ts` exports no `tsak`. Did you mean `task`?"],
    ["import { other }", "10", "`./task.ts` exports no `other`. It exports `task` and `start`."],
    ["import { Task }", "10", "`Task` is a type: write `{ type Task }`."],
    ["import { task, Task as T }", "16", "`Task` is a type: write `{ type Task }`."],
    ["export { Task }", "10", "`Task` is a type: write `{ type Task }`."],
    [
      "import task",
      "8",
      "`./task.ts` has no default export. It exports `task` and `start`. Write `import { task }`.",
    ],
  ])("%s", (statement, column, message) => {
    const files = {
      "main.ts": `${statement} from "./task.ts";`,
      "task.ts": "export interface Task {} export const task = 1, start = 2;",
    };
    expect(link(files)).toBe(`main.ts:1:${column} ${message}`);
  });

  test("from a cell that exports nothing", () => {
    expect(link({ "main.ts": 'import { a } from "./b.ts";', "b.ts": "1;" })).toBe(
      "main.ts:1:10 `./b.ts` exports no `a`. It exports nothing.",
    );
  });
});

describe("a name that is not behind a star", () => {
  const files = {
    "types.ts": "export interface Task { id: number } export const one = 1; export default 2;",
    "more.ts": 'export const two = 2; export * from "./types.ts";',
    "index.ts": 'export * from "./more.ts"; export interface Own {} export const three = 3;',
  };
  test.each([
    ["import { Task, one }", "10", "`Task` is a type: write `{ type Task }`."],
    ["import { one, Own }", "15", "`Own` is a type: write `{ type Own }`."],
    ["import { on }", "10", "`./index.ts` exports no `on`. Did you mean `one`?"],
    [
      "import { other }",
      "10",
      "`./index.ts` exports no `other`. It exports `three`, `two` and `one`.",
    ],
    [
      "import all",
      "8",
      "`./index.ts` has no default export. It exports `three`, `two` and `one`. Write `import { three }`.",
    ],
  ])("%s", (statement, column, message) => {
    expect(link({ ...files, "main.ts": `${statement} from "./index.ts";` })).toBe(
      `main.ts:1:${column} ${message}`,
    );
  });

  test("is not looked for behind what is not loaded, or does not compile", () => {
    const main = { "main.ts": 'import { task } from "./index.ts";' };
    expect(link({ ...main, "index.ts": 'export * from "p-limit";' })).toBeUndefined();
    expect(link({ ...main, "index.ts": 'export * from "./a.ts";', "a.ts": "let a = ;" })).toMatch(
      /^a\.ts:1:9 /,
    );
    expect(link({ ...main, "index.ts": 'export * from "./no.ts";' })).toMatch(/^index\.ts:1:15 /);
  });

  test("is looked for once in each module, however many stars lead there", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => {
        const star = `export * from "./a${String(n + 1)}.ts";`;
        return [`a${String(n)}.ts`, star + star];
      }),
    );
    const main = { "main.ts": 'import { on } from "./a0.ts";' };
    expect(link({ ...main, ...chain, "a40.ts": "export const one = 1;" })).toBe(
      "main.ts:1:10 `./a0.ts` exports no `on`. Did you mean `one`?",
    );
    const around = { "a0.ts": 'export * from "./a1.ts";', "a1.ts": 'export * from "./a0.ts";' };
    expect(link({ ...main, ...around })).toBe(
      "main.ts:1:10 `./a0.ts` exports no `on`. It exports nothing.",
    );
  });
});

describe("a circle", () => {
  test("is named from the cell that the entry reaches first", () => {
    const files = {
      "main.ts": 'import "./a.ts";',
      "a.ts": '\nimport { b } from "./b.ts";',
      "b.ts": 'import { c } from "./c.ts"; export const b = 1;',
      "c.ts": 'export * from "./a.ts"; export const c = 1;',
    };
    expect(link(files)).toBe(
      "a.ts:2:19 The imports go in a circle: a.ts → b.ts → c.ts → a.ts. Move what both need into a third cell.",
    );
  });

  test("of one is a cell that imports itself", () => {
    expect(link({ "main.ts": 'import { a } from "./main.ts"; export const a = 1;' })).toBe(
      "main.ts:1:19 `main.ts` imports itself: use its names as they are.",
    );
  });

  test("is none where two ways lead to the same cell", () => {
    const files = {
      "main.ts": 'import "./a.ts"; import "./b.ts";',
      "a.ts": 'import "./b.ts";',
      "b.ts": "",
    };
    expect(link(files)).toBeUndefined();
  });

  test("of types alone asks for `import type`", () => {
    const files = {
      "main.ts": 'import { type B } from "./b.ts"; export interface A {}',
      "b.ts": 'import { a } from "./a.ts"; export interface B {}',
      "a.ts": 'import { type A } from "./main.ts"; export const a = 1;',
    };
    expect(link(files)).toBe(
      "main.ts:1:24 The imports go in a circle: main.ts → b.ts → a.ts → main.ts. " +
        "Where only types of `./b.ts` are needed, write `import type`; otherwise move what both need into a third cell.",
    );
  });
});

test("a cell that does not compile is the problem of who imports it", () => {
  expect(link({ "main.ts": 'import "./a.ts";', "a.ts": "let a = ;" })).toMatch(/^a\.ts:1:9 /);
});

test("an entry that is not there is a mistake of the caller's", () => {
  expect(() => link({ "a.ts": "" })).toThrow(
    "Expected the entry main.ts among the modules; found `a.ts`.",
  );
});
