import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyMs } from "./testing/busy-ms.ts";
import { createConsole } from "./create-console.ts";
import type { ConsoleLine } from "./line.ts";
import { levels } from "./line.ts";
import { parseLine, parseLines } from "./parse.ts";
import { lineText } from "./text.ts";
import { toDisplay } from "./to-display.ts";

function line(content: unknown, rest: object = {}): unknown {
  return { level: "log", thread: 0, depth: 0, at: 1.5, content, ...rest };
}

const text = { kind: "parts", parts: [{ kind: "text", text: "a" }] };

function printed(call: (console: Console) => void): readonly ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  const threadConsole = createConsole({
    now: () => 0,
    print: (level, depth, _size, make) => {
      lines.push({ level, thread: 0, depth, at: 0, content: make() });
    },
  });
  call(threadConsole as unknown as Console);
  return lines;
}

test("lines get through as new, equal objects", () => {
  const lines = printed((console) => {
    console.log("a", { b: [1, , new Map([[{}, new Set()]])] }, new Error("c", { cause: 1 }));
    console.log("x".repeat(20_000));
    console.table([{ a: 1 }]);
    console.trace();
    console.group("g");
    console.error(new Uint8Array(2), () => 1, new Date(), /a/, Object(1), new WeakMap());
  });
  const posted = structuredClone(lines);
  const parsed = parseLines(posted);
  expect(parsed).toEqual(lines);
  expect(parsed[0]).not.toBe(posted[0]);
});

test("displays get through", () => {
  const contents = [
    toDisplay([{ a: 1 }], { alt: "words" }),
    toDisplay(
      {
        marks: [{ type: "rule", data: [{ n: 1, at: new Date(0) }], x: "at", stroke: "red" }],
        y: { domain: [0, 1], type: "log" },
      },
      undefined,
    ),
    {
      kind: "picture",
      picture: { width: 2, height: 1, pixels: new Uint8ClampedArray(8), alt: "p" },
    },
  ];
  for (const content of contents) {
    const posted = structuredClone(line(content, { level: "display" }));
    expect(parseLine(posted)).toEqual(line(content, { level: "display" }));
  }
});

describe("what is refused", () => {
  const object = { kind: "object", id: 0, className: "A", tag: "", properties: [], more: 0 };
  const value = (snapshot: unknown): unknown =>
    line({ kind: "parts", parts: [{ kind: "value", value: snapshot }] });
  const plot = {
    marks: [{ type: "line", data: [], channels: {} }],
    scales: {},
    title: "",
    alt: "",
  };
  const picture = { width: 1, height: 1, pixels: new Uint8ClampedArray(4), alt: "" };
  const circle: { parts: unknown[] } & Record<string, unknown> = { kind: "parts", parts: [] };
  circle.parts.push(circle);
  const nested = (depth: number): unknown =>
    depth === 0
      ? object
      : { ...object, properties: [{ key: "a", keyKind: "string", value: nested(depth - 1) }] };
  const shared: unknown[] = [0];
  let unfolding: unknown = shared;
  for (let index = 0; index < 30; index++) unfolding = [unfolding, unfolding];

  test.each<[string, unknown, RegExp]>([
    ["no list", { length: 1 }, /expected an array of lines; found object/],
    ["too many lines", new Array(20_001), /at most 20000 lines/],
    ["no line", [null], /line 0/],
    ["the second", [line(text), 5], /line 1/],
    ["unknown level", [line(text, { level: "fatal" })], /line 0, level/],
    ["another key", [line(text, { html: "<b>" })], /line 0, html/],
    ["negative depth", [line(text, { depth: -1 })], /depth/],
    ["depth", [line(text, { depth: 1e9 })], /depth/],
    ["fractional thread", [line(text, { thread: 0.5 })], /thread/],
    ["time", [line(text, { at: Infinity })], /at/],
    ["unknown content", [line({ kind: "html", html: "" })], /Expected parts \| table/],
    ["kind from Object.prototype", [line({ kind: "constructor" })], /Invalid kind/],
    [
      "text that is none",
      [line({ kind: "parts", parts: [{ kind: "text", text: 5 }] })],
      /parts\.0\.text/,
    ],
    ["unknown value", [value({ kind: "element" })], /Invalid kind/],
    ["missing facts", [value({ ...object, kind: "map" })], /size/],
    ["too deep", [value(nested(20))], /levels deep/],
    ["a circle", [line(circle)], /levels deep/],
    ["shared parts without end", [line({ kind: "parts", parts: unfolding })], /at most/],
    ["a long sparse list", [line({ kind: "parts", parts: new Array(4e9) })], /at most/],
    [
      "long texts",
      [line({ kind: "parts", parts: [{ kind: "text", text: "x".repeat(1e6) }] })],
      /characters/,
    ],
    [
      "ragged table",
      [line({ kind: "table", columns: ["a"], rows: [["1", "2"]] })],
      /as many cells/,
    ],
    [
      "short picture",
      [line({ kind: "picture", picture: { ...picture, width: 2 } })],
      /bytes of pixels/,
    ],
    [
      "vast picture",
      [line({ kind: "picture", picture: { ...picture, width: 1e6, height: 1e6 } })],
      /pixels/,
    ],
    [
      "picture of another type",
      [line({ kind: "picture", picture: { ...picture, pixels: [0, 0, 0, 0] } })],
      /Uint8ClampedArray/,
    ],
    [
      "unknown mark",
      [
        line({
          kind: "plot",
          plot: { ...plot, marks: [{ type: "image", data: [], channels: {} }] },
        }),
      ],
      /type/,
    ],
    [
      "unknown channel",
      [
        line({
          kind: "plot",
          plot: { ...plot, marks: [{ type: "line", data: [], channels: { href: "x" } }] },
        }),
      ],
      /href/,
    ],
    [
      "data that is no datum",
      [
        line({
          kind: "plot",
          plot: { ...plot, marks: [{ type: "line", data: [{ a: {} }], channels: {} }] },
        }),
      ],
      /data/,
    ],
    [
      "unknown scale option",
      [line({ kind: "plot", plot: { ...plot, scales: { x: { transform: "x" } } } })],
      /transform/,
    ],
  ])("%s", (_name, lines, message) => {
    const busy = busyMs();
    expect(() => parseLines(lines)).toThrow(message);
    expect(busy()).toBeLessThan(500);
  });
});

test("junk never gets through", () => {
  fc.assert(
    fc.property(
      fc.array(fc.anything({ withNullPrototype: true, withSparseArray: true }), { minLength: 1 }),
      (junk) => {
        expect(() => parseLines(junk)).toThrow(/line 0|expected/);
      },
    ),
    { numRuns: 500 },
  );
});

test("a line with one part replaced by junk is refused, or still has a text", () => {
  const [whole] = printed((console) =>
    console.log("a", { b: [1, new Map([[1, { c: "d" }]])] }, new Error("e")),
  );
  const places: (readonly (string | number)[])[] = [];
  function walk(part: unknown, path: readonly (string | number)[]): void {
    if (path.length > 0) places.push(path);
    if (typeof part !== "object" || part === null) return;
    for (const key of Object.keys(part)) walk(Reflect.get(part, key), [...path, key]);
  }
  walk(whole, []);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.anything(), (path, junk) => {
      const copy: unknown = structuredClone(whole);
      let holder: unknown = copy;
      for (const key of path.slice(0, -1)) holder = Reflect.get(Object(holder) as object, key);
      Reflect.set(Object(holder) as object, path.at(-1) ?? "", junk);
      let parsed: ConsoleLine;
      try {
        parsed = parseLine(copy);
      } catch {
        return;
      }
      expect(levels).toContain(parsed.level);
      expect(typeof lineText(parsed.content)).toBe("string");
    }),
    { numRuns: 2_000 },
  );
});
