import { expect, test } from "vitest";
import { capture } from "./capture.ts";
import { mapStacks } from "./map-stacks.ts";

test("every error's stack is mapped, and every string, wherever it stands", () => {
  const inner = new Error("inner");
  const value = {
    direct: new Error("a", { cause: inner }),
    list: [inner, new Map([[inner, new Set([inner])]]), "text"],
  };
  const line = {
    level: "log",
    thread: 0,
    depth: 0,
    at: 0,
    content: { kind: "parts", parts: [{ kind: "value", value: capture(value) }] },
  } as const;
  const stacks: string[] = [];
  const mapped = mapStacks(line, {
    stack(stack) {
      stacks.push(stack);
      return "mapped";
    },
    text: (text) => `${text}, mapped`,
  });
  expect(stacks).toHaveLength(5);
  expect(stacks.every((stack) => stack.startsWith("    at "))).toBe(true);
  expect(JSON.stringify(mapped).match(/"stack":"mapped"/g)).toHaveLength(5);
  expect(JSON.stringify(mapped).match(/"value":"text, mapped"/g)).toHaveLength(1);
  expect(JSON.stringify(line)).not.toContain("mapped");
});

test("and every cell of a table", () => {
  const table = {
    kind: "table",
    columns: ["(index)", "stack"],
    rows: [["0", "at x"]],
    more: 2,
  } as const;
  const line = { level: "log", thread: 0, depth: 0, at: 0, content: table } as const;
  const mapped = mapStacks(line, { stack: (stack) => stack, text: (text) => text.toUpperCase() });
  expect(mapped.content).toEqual({ ...table, rows: [["0", "AT X"]] });
});
