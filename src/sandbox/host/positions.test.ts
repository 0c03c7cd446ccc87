import { describe, expect, it } from "vitest";
import { compileModule } from "../../compiler/compile.ts";
import type { ConsoleLine, LinePart } from "../../console/line.ts";
import { preludeAddress } from "../frame/addresses.ts";
import { createPositions } from "./positions.ts";

const main = "blob:null/00000000-0000-0000-0000-000000000001";
const comlink = "blob:null/00000000-0000-0000-0000-000000000002";
const ours = "blob:null/00000000-0000-0000-0000-000000000003";

const compiled = compileModule("main.ts", "const a: number = 1;\nthrow a;\n");
if (!compiled.ok) throw new Error(compiled.problem.message);
const library = { ...compiled.module, file: "comlink" };
const positions = createPositions(
  new Map([
    [main, "main.ts"],
    [comlink, "comlink"],
  ]),
  new Map([
    ["main.ts", compiled.module],
    ["comlink", library],
  ]),
);

const lineOf = (...parts: LinePart[]): ConsoleLine => ({
  level: "error",
  thread: 0,
  depth: 0,
  at: 0,
  content: { kind: "parts", parts },
});

const errorOf = (stack: string): LinePart => ({
  kind: "value",
  value: {
    kind: "error",
    id: 0,
    className: "Error",
    tag: "",
    properties: [],
    more: 0,
    name: "Error",
    message: "boom",
    stack,
  },
});

describe("positions", () => {
  it("are those of the first frame in a cell", () => {
    const stack = `    at f (${comlink}:9:9)\n    at ${main}:2:7\n    at ${ours}:1:1`;
    expect(positions.locate(lineOf(errorOf(stack)), null)).toBe("main.ts:2:7");
  });

  it("are read from the stacks of other engines", () => {
    const stack = `f@${comlink}:9:9\n@${main}:2:7\n`;
    expect(positions.locate(lineOf(errorOf(stack)), null)).toBe("main.ts:2:7");
  });

  it("are the engine's where the value has none", () => {
    const line = lineOf({ kind: "text", text: "Uncaught null" });
    expect(positions.locate(line, { address: main, line: 2, column: 1 })).toBe("main.ts:2:1");
    expect(positions.locate(line, { address: main, line: 2, column: 0 })).toBe("main.ts:2");
    expect(positions.locate(line, { address: ours, line: 2, column: 1 })).toBeUndefined();
    expect(positions.locate(line, null)).toBeUndefined();
  });

  it("stand in stacks, and our own frames do not", () => {
    const mapped = positions.mapLine(
      lineOf(errorOf(`    at f (${main}:2:7)\n    at ours (${ours}:1:1)`)),
    );
    expect(mapped).toEqual(lineOf(errorOf("    at f (main.ts:2:7)")));
  });

  it("stand in stacks without our own frames where threads start from a data: address", () => {
    const prelude = preludeAddress(`"use strict";((a)=>{a('~!*.-_'+(1%2))})();`);
    const stack = `f@${main}:2:7\nun@${prelude}:1:9\n@${prelude}:1:1`;
    const mapped = positions.mapLine(lineOf(errorOf(stack)));
    expect(mapped).toEqual(lineOf(errorOf("f@main.ts:2:7")));
    expect(positions.locate(lineOf(errorOf(`un@${prelude}:1:9\n@${main}:2:7`)), null)).toBe(
      "main.ts:2:7",
    );
  });

  it("stand in text that a cell has made of a stack", () => {
    const mapped = positions.mapLine(lineOf({ kind: "text", text: `at ${main}:2:7, ${ours}` }));
    expect(mapped).toEqual(lineOf({ kind: "text", text: `at main.ts:2:7, ${ours}` }));
  });

  it("leave a cell's own text as it is beside an address that is none of a file's", () => {
    const text = { kind: "text", text: `file:///lesson/main.ts ${ours}` } as const;
    expect(positions.mapLine(lineOf(text))).toEqual(lineOf(text));
  });

  it.each([
    {
      engine: "Chromium",
      stack: `Error: boom\n    at f (${main}:2:7)\n    at async ours (${ours}:1:1)\n    at ${ours}:1:1`,
      shown: "Error: boom\n    at f (main.ts:2:7)",
    },
    {
      engine: "others",
      stack: `f@${main}:2:7\nours/<@${ours}:1:1\n@${ours}:1:1\n`,
      shown: "f@main.ts:2:7\n",
    },
  ])("stand in a stack that a cell prints, without our own frames: $engine", ({ stack, shown }) => {
    const textOf = (text: string): LinePart => ({ kind: "text", text: `${text}!` });
    const stringOf = (value: string): LinePart => ({
      kind: "value",
      value: { kind: "string", value, more: 0 },
    });
    const mapped = positions.mapLine(lineOf(textOf(stack), stringOf(stack)));
    expect(mapped).toEqual(lineOf(textOf(shown), stringOf(shown)));
  });
});
