import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import ts from "typescript";
import { expect, test } from "vitest";
import { labExports } from "../../sandbox/lab-module.ts";
import { fixtureCell, fixtureRoot } from "../lesson-fixture.ts";
import { folderFiles, usedLibraries, zipFolder } from "./lesson-folder.ts";

const cells = [
  fixtureCell("task.ts", "export const task = (n: number): number => n + 1;\n"),
  fixtureCell(
    "main.ts",
    `import { cores, display, progress } from "lab";
import { task } from "./task.ts";

progress(0.5);
console.log(typeof cores, task(1));
display([{ n: 1, square: 1 }, { n: 2, square: 4 }]);
display({ marks: [{ type: "line", data: [[0, 1], [1, 2]] }] }, { alt: "Two points" });
`,
  ),
  fixtureCell(
    "limit.ts",
    'import pLimit from "p-limit";\nimport { task } from "./task.ts";\n\nconsole.log(await pLimit(1)(() => task(2)));\n',
  ),
];

const facts = {
  name: "two-words",
  title: "Two words",
  goal: "See that it works.",
  address: "https://example.org/lessons/two-words/",
  cells,
  programs: [{ file: "gather.py", source: "print(1)\n" }],
  libraries: usedLibraries(cells),
  licence: { name: "CC BY-SA 4.0", url: "https://example.org/licence" },
};

test("runs under Node with nothing installed, but for libraries", async () => {
  const files = await folderFiles(facts);
  const root = fixtureRoot(files);
  const run = (file: string) =>
    execFileSync(process.execPath, [file], { cwd: root, encoding: "utf8", stdio: "pipe" });
  expect(run("main.ts")).toBe(`number 2
(index)\tn\tsquare
0\t1\t1
1\t2\t4
Two points
`);
  expect(() => run("limit.ts")).toThrow(/p-limit/);
});

test("type-checks in an editor", async () => {
  const files = await folderFiles({ ...facts, cells: cells.slice(0, 2) });
  const root = fixtureRoot(files);
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (config === undefined) throw new Error("Expected a tsconfig.json that TypeScript can read.");
  const program = ts.createProgram(config.fileNames, config.options);
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect([...config.errors, ...messages]).toEqual([]);
  expect(config.fileNames).toHaveLength(2);
});

test("its `lab` has what the site's has", async () => {
  const files = await folderFiles(facts);
  const exported = /export \{([^}]*)\};\s*$/.exec(files["lab/lab.js"] ?? "")?.[1];
  expect(exported?.split(",").map((name) => name.trim())).toEqual([...labExports]);
});

test("asks for the libraries that its cells import, at the site's versions", async () => {
  const files = await folderFiles(facts);
  const site = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  const version = site.dependencies["p-limit"] ?? "";
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(JSON.parse(files["package.json"] ?? "")).toMatchObject({
    type: "module",
    engines: { node: ">=22.18" },
    dependencies: { "p-limit": version },
    scripts: { main: "node main.ts", limit: "node limit.ts" },
  });
  expect(JSON.parse(files["deno.json"] ?? "")).toEqual({
    nodeModulesDir: "none",
    imports: { lab: "./lab/lab.js", "p-limit": `npm:p-limit@${version}` },
  });
  expect(usedLibraries(cells.slice(0, 2))).toEqual([]);
});

test("a cell with the name of a script that npm runs by itself is no script", async () => {
  const own = ["prepare.ts", "install.ts", "prepare-all.ts"].map((file) =>
    fixtureCell(file, "console.log(1);\n"),
  );
  const files = await folderFiles({ ...facts, cells: own });
  expect(JSON.parse(files["package.json"] ?? "")).toHaveProperty("scripts", {
    "prepare-all": "node prepare-all.ts",
  });
  expect(files["README.md"]).toContain("node prepare.ts");
});

test("says what it is and what runs where", async () => {
  const worker = fixtureCell("a.worker.ts", "postMessage(1);\n");
  const parallel = fixtureCell(
    "parallel.ts",
    'new Worker(new URL("./a.worker.ts", import.meta.url), { type: "module" });\n',
  );
  const files = await folderFiles({ ...facts, cells: [...cells, worker, parallel] });
  const text = files["README.md"] ?? "";
  expect(text).toContain("# Two words");
  expect(text).toContain("From https://example.org/lessons/two-words/");
  expect(text).toContain("npm install");
  expect(text).toContain("The words of the lessons: [CC BY-SA 4.0](https://example.org/licence).");
  expect(text).toContain("| `main.ts` | yes | yes |");
  expect(text).toContain("| `parallel.ts` | no: it needs `Worker` | yes |");
  expect(text).toContain(
    "| `a.worker.ts` | no: it needs `postMessage` | as a worker of another file |",
  );
});

test("is the same archive each time, all of it in one folder", async () => {
  const files = await folderFiles(facts);
  const archive = zipFolder("two-words", files);
  expect(zipFolder("two-words", await folderFiles(facts))).toEqual(archive);
  const unpacked = unzipSync(archive);
  expect(Object.keys(unpacked).every((path) => path.startsWith("two-words/"))).toBe(true);
  const task = unpacked["two-words/task.ts"];
  expect(task && strFromU8(task)).toBe(cells[0]?.source);
});

test("Python stands in a folder of its own, and the README says how to run it", async () => {
  const files = await folderFiles(facts);
  expect(files["python/gather.py"]).toBe("print(1)\n");
  expect(files["README.md"]).toContain("python3 python/gather.py");
  expect((await folderFiles({ ...facts, programs: [] }))["README.md"]).not.toContain("Python");
});
