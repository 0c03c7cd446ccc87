import { describe, expect, it } from "vitest";
import { compileModule } from "../../compiler/compile.ts";
import type { RunModule } from "../run.ts";
import { checkModules, problemText } from "./check-modules.ts";

function check(files: Readonly<Record<string, string>>) {
  const modules = new Map<string, RunModule>(
    Object.entries(files).map(([file, source]) => [file, compileModule(file, source)]),
  );
  return checkModules({ modules, entry: "main.ts" });
}

describe("the modules of a run", () => {
  it("are in order, lab included", () => {
    const checked = check({ "main.ts": `import { display } from "lab"; display([]);` });
    expect(checked).toEqual({ problem: undefined, problems: new Map() });
  });

  it("keep a run from starting where a static import does not compile", () => {
    const { problem } = check({ "main.ts": `import "./bad.ts";`, "bad.ts": "\nconst = 1;" });
    expect(problem).toMatchObject({ file: "bad.ts", line: 2, column: 7 });
    expect(problem === undefined ? "" : problemText(problem)).toMatch(/\(bad\.ts:2:7\)$/);
  });

  it("let it start where only a dynamic import or a worker does not", () => {
    const { problem, problems } = check({
      "main.ts": `await import("./middle.ts");`,
      "middle.ts": `import "./bad.ts";`,
      "bad.ts": "const = 1;",
    });
    expect(problem).toBeUndefined();
    expect([...problems.keys()].sort()).toEqual(["bad.ts", "middle.ts"]);
  });

  it("have an entry", () => {
    expect(check({}).problem?.message).toContain("no cell main.ts");
  });

  it("go in no circle, export what is asked for, and are there", () => {
    expect(check({ "main.ts": `import "./main.ts";` }).problem?.message).toContain("itself");
    expect(
      check({ "main.ts": `import { b } from "./a.ts"; b;`, "a.ts": `export const a = 1;` }).problem
        ?.message,
    ).toContain("exports no `b`");
    expect(check({ "main.ts": `import "./none.ts";` }).problem?.message).toContain("no cell");
  });
});
