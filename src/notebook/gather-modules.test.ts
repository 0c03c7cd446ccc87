import { expect, test } from "vitest";
import { compileModule } from "../compiler/compile.ts";
import { gatherModules, type ModuleSource } from "./gather-modules.ts";

function moduleSource(sources: Record<string, string>): ModuleSource & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    cells: Object.keys(sources),
    libraries: ["lab"],
    cell: (file) => {
      asked.push(file);
      const source = sources[file] ?? "";
      return Promise.resolve({ source, result: compileModule(file, source) });
    },
    library: (name) => {
      asked.push(name);
      return Promise.resolve(compileModule(name, "export const cores = 1;\n"));
    },
  };
}

test("follows imports, dynamic imports and worker files, and nothing else", async () => {
  const sources = {
    "main.ts": `import { a } from "./a.ts";\nimport { cores } from "lab";\nconsole.log(a, cores);\n`,
    "a.ts": `export const a = () => import("./b.ts");\n`,
    "b.ts": `new Worker(new URL("./w.ts", import.meta.url), { type: "module" });\n`,
    "w.ts": "self.close();\n",
    "other.ts": "export {};\n",
  };
  const source = moduleSource(sources);
  const { modules, problem, ran } = await gatherModules("main.ts", source);
  expect(problem).toBeUndefined();
  expect([...modules.keys()].sort()).toEqual(["a.ts", "b.ts", "lab", "main.ts", "w.ts"]);
  expect([...ran.keys()].sort()).toEqual(["a.ts", "b.ts", "main.ts", "w.ts"]);
  expect(ran.get("w.ts")).toBe(sources["w.ts"]);
  expect(source.asked.sort()).toEqual(["a.ts", "b.ts", "lab", "main.ts", "w.ts"]);
});

test("a worker's file comes along however it is named", async () => {
  const { modules } = await gatherModules(
    "main.ts",
    moduleSource({
      "main.ts": `new Worker("a.ts");\nnew URL("b.ts?1", import.meta.url);\nimport.meta.resolve("./c.ts");\nnew Worker("gone.ts");\n`,
      "a.ts": "",
      "b.ts": "",
      "c.ts": "",
    }),
  );
  expect([...modules.keys()].sort()).toEqual(["a.ts", "b.ts", "c.ts", "main.ts"]);
});

test("a name that names no cell is told where a worker or an import() has it", async () => {
  const { problem, missing } = await gatherModules(
    "main.ts",
    moduleSource({
      "main.ts": `new Worker(new URL("./wroker.ts", import.meta.url));\nnew Worker("gone/w.ts");\nvoid import("lodash");\nvoid import("./worker.ts");\n`,
      "worker.ts": `new Worker("./wroker.ts");\n`,
    }),
  );
  expect(problem).toBeUndefined();
  expect(
    [...missing].map(([name, { message, file, line }]) => [name, message, `${file}:${line}`]),
  ).toEqual([
    ["wroker.ts", "`./wroker.ts` names no cell. Did you mean `./worker.ts`?", "main.ts:1"],
    ["gone/w.ts", "`./gone/w.ts` names no cell. There is `./worker.ts`.", "main.ts:2"],
    ["lodash", "`lodash` names no library. There is `lab`.", "main.ts:3"],
  ]);
});

test("two cells that import one another are each asked for once, and told to be a circle", async () => {
  const source = moduleSource({
    "main.ts": `import "./a.ts";\n`,
    "a.ts": `import "./main.ts";\n`,
  });
  const { problem } = await gatherModules("main.ts", source);
  expect(problem).toBeDefined();
  expect(source.asked.sort()).toEqual(["a.ts", "main.ts"]);
});

test("what is wrong with an imported cell keeps the entry from running", async () => {
  const { problem } = await gatherModules(
    "main.ts",
    moduleSource({ "main.ts": `import "./a.ts";\n`, "a.ts": "const b = = 2;\n" }),
  );
  expect(problem).toMatchObject({ file: "a.ts", line: 1, column: 11 });
});

test("what is wrong with a worker's file, or with what it imports, is that worker's affair", async () => {
  const { problem, modules } = await gatherModules(
    "main.ts",
    moduleSource({
      "main.ts": `new Worker(new URL("./w.ts", import.meta.url));\n`,
      "w.ts": `import { nothing } from "./a.ts";\nnothing();\n`,
      "a.ts": "export const something = 1;\n",
    }),
  );
  expect(problem).toBeUndefined();
  expect(modules.get("w.ts")).toMatchObject({ ok: false, problem: { file: "w.ts", line: 1 } });
  expect(modules.get("a.ts")).toMatchObject({ ok: true });
});

test("a name that no cell has is remembered, so that adding the cell makes the run out of date", async () => {
  const { problem, ran } = await gatherModules(
    "main.ts",
    moduleSource({ "main.ts": `import "./later.ts";\n` }),
  );
  expect(problem?.message).toContain("./later.ts");
  expect(ran.has("later.ts")).toBe(true);
  expect(ran.get("later.ts")).toBeUndefined();
});
