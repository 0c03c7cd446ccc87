import { describe, expect, test } from "vitest";
import { compileModule } from "./compile.ts";
import { runtimeTarget } from "./module.ts";
import type { CompiledModule, CompileProblem } from "./module.ts";

function compiled(source: string): CompiledModule {
  const result = compileModule("main.ts", source, { traced: false });
  if (!result.ok) throw new Error(`Expected it to compile; found: ${result.problem.message}`);
  return result.module;
}

function problem(source: string): CompileProblem {
  const result = compileModule("main.ts", source, { traced: false });
  if (result.ok) throw new Error(`Expected a problem; found:\n${result.module.code}`);
  return result.problem;
}

test("an array of 150,000 elements compiles", () => {
  const { exports } = compiled(`export const all = [${"1,".repeat(150_000)}];`);
  expect(exports).toHaveLength(1);
});

describe("references", () => {
  test("are static, dynamic and of workers, in the order of the source", () => {
    const { references } = compiled(
      [
        'import { task, other as o } from "./task.ts";',
        'new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });',
        "const lib = await import(`comlink`);",
        'export * from "./all.ts";',
      ].join("\n"),
    );
    expect(references).toEqual([
      {
        kind: "static",
        specifier: "./task.ts",
        target: "task.ts",
        position: { line: 1, column: 34 },
        names: [
          { name: "task", position: { line: 1, column: 10 } },
          { name: "other", position: { line: 1, column: 16 } },
        ],
      },
      {
        kind: "url",
        specifier: "./prime.worker.ts",
        target: "prime.worker.ts",
        position: { line: 2, column: 20 },
        names: [],
      },
      {
        kind: "dynamic",
        specifier: "comlink",
        target: "comlink",
        position: { line: 3, column: 26 },
        names: [],
      },
      {
        kind: "static",
        specifier: "./all.ts",
        target: "all.ts",
        position: { line: 4, column: 15 },
        names: [{ name: "*", position: { line: 4, column: 1 } }],
      },
    ]);
  });

  test("of types alone are none", () => {
    const source =
      'import type { A } from "./a.ts"; export type { B } from "./b.ts"; let c: import("./c.ts").C;';
    expect(compiled(source).references).toEqual([]);
    expect(compiled(source).sites).toEqual([]);
  });

  test("with inline types keep the import and ask for no name, as under Node", () => {
    const { code, references } = compiled('import { type A } from "./a.ts";');
    expect(code).toBe('import {        } from "./a.ts";');
    expect(references.map(({ target, names }) => [target, names])).toEqual([["a.ts", []]]);
  });

  test("keep what names no cell as it is written", () => {
    const specifiers = [
      "../up.ts",
      "https://example.org/x.js",
      "node:fs",
      "/root.ts",
      "./task",
      "task.ts",
    ];
    const { references } = compiled(specifiers.map((text) => `import "${text}";`).join("\n"));
    expect(references.map(({ target }) => target)).toEqual([
      "../up.ts",
      "https://example.org/x.js",
      "node:fs",
      "/root.ts",
      "task",
      "task.ts",
    ]);
  });

  test.each([
    'new Worker("./w.ts", { type: "module" })',
    'new Worker("w.ts")',
    "new Worker(`w.ts#a?b`)",
    'new URL("w.ts", import.meta.url)',
    'new URL("./w.ts?a#b", import.meta.url)',
    'new URL("./x/../w.ts", import.meta.url)',
    'new Worker(import.meta.resolve("./w.ts"))',
    'import.meta.resolve("./w.ts?a")',
  ])("are of a worker's file, however it is named: %s", (source) => {
    const { references } = compiled(source);
    expect(references.map(({ kind, target }) => [kind, target])).toEqual([["url", "w.ts"]]);
  });

  test.each([
    'new URL("./a.ts", base)',
    'new URL("a.ts", import.meta.name)',
    'new URL("/lab/x", import.meta.url)',
    'new URL("../a.ts", import.meta.url)',
    'new URL("lab", import.meta.url)',
    'new URL("http://[", import.meta.url)',
    "new Worker(name)",
    'new Worker("data:text/javascript,a.ts")',
    'new Worker("https://example.org/a.ts")',
    'new Other("./a.ts")',
    'import.meta.resolve("comlink")',
    'import.meta["resolve"]("./a.ts")',
    'new URL(...["./a.ts"], import.meta.url)',
    "import(name)",
  ])("are not made of an address that only looks like a file's: %s", (source) => {
    expect(compiled(source).references).toEqual([]);
  });
});

describe("sites", () => {
  const texts = ({ code, sites }: CompiledModule): string[][] =>
    sites.map(({ start, end, target }) => [code.slice(start, end), target]);

  test("are the literals of static imports, and the runtime's", () => {
    const module = compiled(
      `import a from './a.ts';\nexport { b } from "comlink"; import("./c.ts");\nconsole.log(import.meta.url, a)`,
    );
    expect(texts(module)).toEqual([
      ["'./a.ts'", "a.ts"],
      ['"comlink"', "comlink"],
      [`"${runtimeTarget}"`, runtimeTarget],
    ]);
  });

  test("are right behind something inserted on their line", () => {
    const module = compiled(
      'const f = () => <any>{ a: 1 }; export { b } from "./b.ts"; import.meta;',
    );
    expect(module.mappings).not.toBe("");
    expect(texts(module)).toEqual([
      ['"./b.ts"', "b.ts"],
      [`"${runtimeTarget}"`, runtimeTarget],
    ]);
  });
});

describe("exports", () => {
  test("are values and types apart", () => {
    const { exports, typeExports } = compiled(`
      export const a = 1, { b, c: [d, ...e], ...f } = x;
      export function g(): void; export function g() {}
      export class H {} export default class {}
      export { a as "any name", I, type H as HH };
      interface I {} export type J = 1; export declare const k: number;
      export type { L } from "./l.ts"; export * as m from "./m.ts";
    `);
    expect(exports).toEqual(["a", "b", "d", "e", "f", "g", "H", "default", "any name", "m"]);
    expect(typeExports).toEqual(["I", "HH", "J", "k", "L"]);
  });

  test("of a name that is a type and a value are the value", () => {
    const { exports, typeExports } = compiled("export type A = 1; export const A = 1;");
    expect([exports, typeExports]).toEqual([["A"], []]);
  });

  test("are unknown with a star, unless it is a star of types", () => {
    expect(compiled('export * from "./a.ts"; export const b = 1;').exports).toBeUndefined();
    expect(compiled('export type * from "./a.ts"; export const b = 1;').exports).toEqual(["b"]);
  });
});

describe("the runtime", () => {
  test("is imported on a line of its own behind the source", () => {
    const link = `import { meta as __meta, importModule as __load } from "${runtimeTarget}";\n`;
    expect(compiled("import(import.meta.url)").code).toBe(`__load(__meta     .url)\n${link}`);
    expect(compiled("import(import.meta.url) // end").code).toBe(
      `__load(__meta     .url) // end\n${link}`,
    );
    expect(compiled("import(import.meta.url)\r\n").code).toBe(`__load(__meta     .url)\r\n${link}`);
  });

  test("is not imported where it is not needed", () => {
    expect(compiled('import "./a.ts"').code).toBe('import "./a.ts"');
  });

  test("takes no name of the module's own, however it is written", () => {
    const { code, mappings } = compiled(
      "let __meta, \\u005f_load, _00000;\nimport(import.meta.url);",
    );
    expect(code).toContain("_00002(_00001");
    expect(mappings).toBe("");
  });
});

describe("lines and columns", () => {
  test("stay with every kind of line break", () => {
    const source = "const a: {\r\n\tb: number;\r\n} = { b: 1 as\u2028number };\u2029let c: T\r";
    const code = "const a   \r\n\t          \r\n  = { b: 1   \u2028       };\u2029let c   \r";
    expect(compiled(source).code).toBe(code);
  });

  test("stay behind characters of two units", () => {
    const { code, mappings } = compiled('let a: "😀😀" = "😀", b: T = a;');
    expect(code).toBe('let a         = "😀", b    = a;');
    expect(mappings).toBe("");
  });

  test("move an arrow's bracket over any line break", () => {
    expect(compiled("f = (x):\u2028T => x").code).toBe("f = (x  \u2028) => x");
    expect(compiled("f = async <T\r\n>(x) => x").code).toBe("f = async ( \r\n  x) => x");
  });
});

describe("what TypeScript's own output gets wrong", () => {
  test("a power of something awaited", () => {
    expect(compiled("await a as number ** 2").code).toBe("(await a )         ** 2");
  });
  test("a nameless class as a statement", () => {
    expect(compiled("<any>class {};").code).toBe("(    class {});");
  });
});

describe("problems", () => {
  test("have the file and a place from 1", () => {
    expect(problem("let a = 1;\n  enum E {}")).toMatchObject({
      file: "main.ts",
      line: 2,
      column: 3,
    });
    expect(problem("let a = ;")).toMatchObject({ line: 1, column: 9 });
  });

  test("are the first in the source", () => {
    const { line } = problem("class A { constructor(private a) {} }\nenum E {}\n@d class B {}");
    expect(line).toBe(1);
  });

  test("are not made of what is only declared", () => {
    const source =
      "declare enum E {} declare namespace N { const a: 1; enum F {} } namespace O { export type P = 1 }";
    expect(compiled(source).code.trim()).toBe("");
  });

  test.each([
    ["import { a } from './a.ts';\nfunction a() {}", 2, 10],
    ["import { a } from './a.ts';\nexport async function a() {}", 2, 23],
    ["import { a } from './a.ts';\nexport default class a {}", 2, 22],
    ["import a from './a.ts';\nlet b, { c: [...a] } = [];", 2, 17],
    ["import { b as a } from './a.ts';\nif (1) { for (var a of []); }", 2, 19],
    ["import * as a from './a.ts';\nconst a = 1;", 2, 7],
    ["class a {}\nimport { a } from './a.ts';", 1, 7],
    ["import { a } from './a.ts';\nimport a from './b.ts';", 2, 8],
    ["import * as a from './a.ts';\nimport { b as a } from './b.ts';", 2, 15],
  ])("come of a declaration with the name of an import: %j", (source, line, column) => {
    const message = "`a` has already been declared.";
    expect(problem(source)).toMatchObject({ line, column, message });
  });

  test.each([
    "import type { a } from './a.ts'; function a() {}",
    "import { type a } from './a.ts'; const a = 1;",
    "import type a from './b.ts'; import { a } from './a.ts'; interface a {}",
    "import { a } from './a.ts'; export type a = 1; declare function a(): void; declare const b: 1;",
    "import { a } from './a.ts'; { let a; class b {} } function f(a) { var a; } (() => { var a; })();",
    "import { a } from './a.ts'; class A { static { var a; } a() { var a; } } for (let a of []);",
    "import { a } from './a.ts'; { function a() {} } (function a() {}); (class a {}); export default () => { var a; };",
    "import { b as a } from './a.ts'; const b = 1; export { b as c };",
  ])("do not come of such a name that is a type, or of another scope: %j", (source) => {
    expect(compileModule("main.ts", source, { traced: false })).toMatchObject({ ok: true });
  });

  test("come of code that is too deep to read, too", () => {
    expect(problem(`${"(".repeat(50_000)}1${")".repeat(50_000)}`).message).toMatch(/too deeply/);
  });

  test("hold no place in their sentence, and end as sentences do", () => {
    for (const source of [
      "let a = ;",
      "f(",
      "1 = 2",
      "class { }",
      "a?.b = 1",
      "/(/",
      "let x x",
      "'",
      "@",
      "#",
    ]) {
      const { message } = problem(source);
      expect(message).not.toMatch(/\d+:\d+/);
      expect(message).toMatch(/[.?]$/);
    }
  });
});
