import { describe, expect, it } from "vitest";
import { compileModule } from "../../compiler/compile.ts";
import type { CompiledModule } from "../../compiler/module.ts";
import { labModule } from "../lab-module.ts";
import { labSource, linkModules } from "./link.ts";

function compile(file: string, source: string): CompiledModule {
  const result = compileModule(file, source, { traced: false });
  if (!result.ok) throw new Error(result.problem.message);
  return result.module;
}

const own = { core: "core:", mark: "mark:", lab: "lab:" };

/** Links sources; an address is the number of a source in the order in which it was made. */
function link(files: Readonly<Record<string, string>>, problems: readonly string[] = []) {
  const made: string[] = [];
  const modules = new Map(
    Object.entries(files).map(([file, source]) => [file, compile(file, source)] as const),
  );
  const addresses = linkModules({
    modules,
    problems: new Set(problems),
    ...own,
    make: (source) => `made:${made.push(source) - 1}`,
  });
  const sourceOf = (name: string): string =>
    made[Number(addresses.get(name)?.slice("made:".length))] ?? "";
  return { made, addresses, sourceOf };
}

describe("linking", () => {
  it("makes imported modules first, each once, and writes their addresses into the importers", () => {
    const { addresses, sourceOf } = link({
      "main.ts": `import { a } from "./a.ts"; import { b } from "./b.ts"; a; b;`,
      "b.ts": `export * from "./a.ts"; export const b = 2;`,
      "a.ts": `export const a = 1;`,
    });
    const a = addresses.get("a.ts") ?? "";
    expect(sourceOf("b.ts")).toBe(`export * from "${a}"; export const b = 2;`);
    expect(sourceOf("main.ts")).toContain(`from "${addresses.get("b.ts") ?? ""}"`);
    expect(new Set(addresses.values()).size).toBe(addresses.size);
  });

  it("gives each module a runtime of its own", () => {
    const { made } = link({
      "main.ts": `console.log(import.meta.url);`,
      "a.ts": `export const here = import.meta.url;`,
    });
    expect(made.filter((source) => source.includes(`file("main.ts")`))).toHaveLength(1);
    expect(made.filter((source) => source.includes(`file("a.ts")`))).toHaveLength(1);
  });

  it("knows lab, given or not", () => {
    expect(link({}).addresses.get("lab")).toBe("lab:");
    expect(labSource("core:")).toBe(
      `export { cores, display, invariant, progress, taps, watch } from "core:";\n`,
    );
    const modules = new Map([["lab", labModule]]);
    const made: string[] = [];
    linkModules({
      modules,
      problems: new Set(),
      ...own,
      make: (source) => `made:${made.push(source) - 1}`,
    });
    expect(made).toEqual([
      `export { cores, display, invariant, progress, taps, watch } from "lab:";\n\nimport "mark:";\n`,
    ]);
  });

  it("makes a module that throws of a file that does not compile", () => {
    expect(link({}, ["bad.ts"]).sourceOf("bad.ts")).toContain(`fail("bad.ts")`);
  });

  it("throws on what the page should have found", () => {
    expect(() => link({ "main.ts": `import "./none.ts";` })).toThrow("Expected a module none.ts");
    expect(() => link({ "a.ts": `import "./b.ts";`, "b.ts": `import "./a.ts";` })).toThrow(
      "circle: a.ts, b.ts",
    );
  });

  it("marks the beginning in the modules that an entry may evaluate first, at their end", () => {
    const { sourceOf } = link({
      "main.ts": `import { a } from "./a.ts"; a;`,
      "a.ts": `export const a = import.meta.url;`,
    });
    expect(sourceOf("a.ts")).toMatch(/\nimport "mark:";\n$/);
    expect(sourceOf("main.ts")).not.toContain("mark:");
  });
});
