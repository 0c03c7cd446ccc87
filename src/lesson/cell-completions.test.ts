import { expect, test } from "vitest";
import { typeLibrary } from "./type-library.ts";
import { completionDetail, completionsAt, type Completion } from "../type-check/completions.ts";
import { typeAt } from "../type-check/type-at.ts";
import { TypeProject } from "../type-check/type-project.ts";

const project = new TypeProject(typeLibrary());

const task = `/**
 * Waits a while.
 * @param ms how long
 */
export const sleep = async (ms: number): Promise<void> => void ms;
`;

/** The cells of a lesson, \`a.ts\` with a bar where the caret is. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  project.setCells(
    new Map([
      ["task.ts", task],
      ["a.ts", marked.replace("|", "")],
    ]),
  );
  const found = completionsAt(project, "a.ts", offset);
  return {
    from: found?.from,
    named: (name: string): Completion | undefined =>
      found?.entries.find((entry) => entry.name === name),
    detail: (name: string) =>
      completionDetail(
        project,
        "a.ts",
        offset,
        name,
        found?.entries.find((entry) => entry.name === name)?.handle,
      ),
    found,
  };
}

/** The text once that completion has been taken. */
function taken(marked: string, name: string): string {
  const { found, named } = at(marked);
  const entry = named(name);
  if (found === undefined || entry === undefined) return `Nothing named ${name} is proposed.`;
  const text = marked.replace("|", "");
  const from = found.from - (entry.replaces?.before ?? 0);
  const to = marked.indexOf("|") + (entry.replaces?.after ?? 0);
  return text.slice(0, from) + (entry.insert ?? entry.name) + text.slice(to);
}

test("members after a dot, from where the word begins", () => {
  const { from, named, detail, found } = at("const words = ['a'];\nwords.ma|\n");
  expect(from).toBe("const words = ['a'];\nwords.".length);
  expect(named("map")).toMatchObject({ kind: "method" });
  expect(found?.entries.length).toBeLessThan(60);
  expect(detail("map")?.signature).toContain("map<U>(callbackfn: (value: string");
  expect(detail("map")?.documentation).toContain("Calls a defined callback function");
});

test("what another cell exports comes with its import", () => {
  const { named, detail } = at("await sle|\n");
  expect(named("sleep")).toMatchObject({ module: "./task.ts" });
  expect(detail("sleep")).toEqual({
    signature: "const sleep: (ms: number) => Promise<void>",
    documentation: "Waits a while.\n@param ms how long",
    changes: [{ from: 0, to: 0, insert: 'import { sleep } from "./task.ts";\n\n' }],
  });
});

test("an import that is there is added to", () => {
  const source = 'import { other } from "./task.ts";\nvoid other;\nsle|\n';
  const [change] = at(source).detail("sleep")?.changes ?? [];
  expect(change).toMatchObject({ insert: ", sleep" });
});

test.each([
  ["const m: { a?: { b: 1 } } = {};\nm.a.|", "b", "const m: { a?: { b: 1 } } = {};\nm.a?.b"],
  ["new Map([[1, 'a']]).get(1).at|", "at", "new Map([[1, 'a']]).get(1)?.at"],
  // What is not the beginning of the name TypeScript leaves out of what is replaced.
  ["new Map([[1, 'a']]).get(1).lice|", "slice", "new Map([[1, 'a']]).get(1)?.slice"],
  ["const h = { 'a-b': 1 };\nh.a|;", "a-b", "const h = { 'a-b': 1 };\nh[\"a-b\"];"],
  ["const s = Symbol();\n({ [s]: 1 }).|", "s", "const s = Symbol();\n({ [s]: 1 })[s]"],
  ["async (p: Promise<{ n: 1 }>) => p.n|;", "n", "async (p: Promise<{ n: 1 }>) => (await p).n;"],
  [
    "class A { #count = 0; f() { this.#c| } }",
    "#count",
    "class A { #count = 0; f() { this.#count } }",
  ],
  ["import t|", "taps", 'import { taps } from "lab";'],
  ["import { t|", "taps", 'import { taps } from "lab";'],
  ["import { t| }", "taps", 'import { taps } from "lab";'],
  ['import { t| } from "lab";', "taps", 'import { taps } from "lab";'],
  ['import pLimit from "p-|";', "p-limit", 'import pLimit from "p-limit";'],
  ['import pLimit from "p-l|imit";', "p-limit", 'import pLimit from "p-limit";'],
])("%s, with %s taken", (marked, name, text) => {
  expect(taken(marked, name)).toBe(text);
});

test("names of cells and libraries inside an import", () => {
  const { from, named } = at('import { sleep } from "./t|";\n');
  expect(named("task.ts")).toBeDefined();
  expect(from).toBe('import { sleep } from "./'.length);
  expect(at('import pLimit from "p-l|";\n').named("p-limit")).toBeDefined();
  expect(at('import "./ta-s|";\n').from).toBe('import "./'.length);
});

test("inside an import nothing but cells and libraries", () => {
  const names = (marked: string) => at(marked).found?.entries.map(({ name }) => name);
  expect(names('import "|";\n')?.sort()).toEqual(["comlink", "lab", "p-limit"]);
  expect(names('import "./|";\n')).toEqual(["task.ts"]);
  expect(names('import "../|";\n') ?? []).toEqual([]);
  expect(names('import "/|";\n') ?? []).toEqual([]);
});

test("nothing in a comment, in a text, or where a name is being made", () => {
  expect(at("// sle|\n").found).toBeUndefined();
  expect(at('const s = "sle|";\n').found).toBeUndefined();
  expect(at("const sle|\n").found).toBeUndefined();
  expect(at("function ma|\n").found).toBeUndefined();
});

test("nothing that only a page has", () => {
  const { named } = at("doc|\n");
  expect(named("document")).toBeUndefined();
  expect(named("postMessage")).toBeDefined();
});

test("the type of a name, with what was written about it", () => {
  project.setCells(
    new Map([
      ["task.ts", task],
      ["a.ts", 'import { sleep } from "./task.ts";\nawait sleep(1);\n'],
    ]),
  );
  expect(typeAt(project, "a.ts", 43)).toEqual({
    from: 41,
    to: 46,
    signature: "(alias) sleep(ms: number): Promise<void>\nimport sleep",
    documentation: "Waits a while.\n@param ms how long",
  });
  expect(typeAt(project, "a.ts", 48)).toBeUndefined();
});
