import { describe, expect, test } from "vitest";
import { lineText } from "./text.ts";
import { displaySize, toDisplay } from "./to-display.ts";

const data = [
  { n: 1, ms: 2.5, kind: "a" },
  { n: 2, ms: 10, kind: "b", extra: { ignored: true } },
];

function plotOf(input: object): Extract<ReturnType<typeof toDisplay>, { kind: "plot" }>["plot"] {
  const content = toDisplay(input, undefined);
  if (content.kind !== "plot") throw new Error(`expected a plot; found ${content.kind}`);
  return content.plot;
}

describe("tables", () => {
  test("records", () => {
    expect(lineText(toDisplay(data.slice(0, 1), undefined))).toBe(
      "(index)\tn\tms\tkind\n0\t1\t2.5\ta",
    );
  });
  test("with words", () => {
    expect(lineText(toDisplay([{ a: 1 }], { alt: "One row" }))).toBe("One row\n(index)\ta\n0\t1");
  });
});

describe("plots", () => {
  test("keep the fields that channels name, and nothing else", () => {
    expect(
      plotOf({ marks: [{ type: "line", data, x: "n", y: "ms", stroke: "red" }] }).marks,
    ).toEqual([
      {
        type: "line",
        data: [
          { n: 1, ms: 2.5 },
          { n: 2, ms: 10 },
        ],
        channels: { x: "n", y: "ms", stroke: "red" },
      },
    ]);
  });

  test("names without a direction get one", () => {
    const types = [
      { type: "bar", data, x: "n", y: "ms" },
      { type: "area", data, x: "n", y: "ms" },
      { type: "rule", data, x: "n" },
      { type: "rule", data, y: "ms" },
      { type: "tick", data, x: "n" },
    ];
    expect(plotOf({ marks: types }).marks.map((mark) => mark.type)).toEqual([
      "barY",
      "areaY",
      "ruleX",
      "ruleY",
      "tickX",
    ]);
  });

  test("dates are ms on a scale of time", () => {
    const plot = plotOf({
      marks: [{ type: "dot", data: [{ at: new Date(5), y: 1 }], x: "at", y: "y" }],
    });
    expect(plot.scales).toEqual({ x: { type: "utc" } });
    expect(plot.marks[0]?.data).toEqual([{ at: 5, y: 1 }]);
  });

  test("what is no datum is a gap", () => {
    const odd = [{ x: NaN, y: 3n }, { x: {}, y: Symbol("s") }, { y: true }];
    expect(plotOf({ marks: [{ type: "dot", data: odd, x: "x", y: "y" }] }).marks[0]?.data).toEqual([
      { x: null, y: 3 },
      { x: null, y: null },
      { x: null, y: true },
    ]);
  });

  test("scales keep what is known", () => {
    expect(
      plotOf({
        marks: [{ type: "dot", data, x: "n", y: "ms" }],
        x: { label: "tasks", type: "log", domain: [1, 10], grid: true, transform: () => 1 },
        y: null,
      }).scales,
    ).toEqual({ x: { label: "tasks", type: "log", domain: [1, 10], grid: true } });
  });

  test.each<[string, object, string]>([
    [
      "made from the data",
      { marks: [{ type: "line", data, x: "n", y: "ms" }] },
      "Plot. Line: 2 points, n from 1 to 2, ms from 2.5 to 10.",
    ],
    [
      "with title and labels",
      { title: "Times", x: { label: "tasks" }, marks: [{ type: "bar", data, x: "kind", y: "n" }] },
      "Times. Bars: 2 points, tasks of 2 kinds, n from 1 to 2.",
    ],
    ["given", { alt: "Rising", marks: [{ type: "dot", data }] }, "Rising"],
  ])("words %s", (_name, input, expected) => {
    expect(lineText(toDisplay(input, undefined))).toBe(expected);
  });

  test("options win", () => {
    expect(lineText(toDisplay({ alt: "a", marks: [{ type: "dot", data }] }, { alt: "b" }))).toBe(
      "b",
    );
  });
});

describe("what is refused", () => {
  test.each<[string, unknown, unknown, RegExp]>([
    ["a number", 5, undefined, /display\(\) takes an ImageData.*; found 5$/],
    ["a text", "x", undefined, /found 'x'$/],
    ["null", null, undefined, /found null$/],
    ["an object", { a: 1 }, undefined, /found \{ a: 1 \}$/],
    ["primitives", [1, 2], undefined, /found \[ 1, 2 \]$/],
    ["an empty list", [], undefined, /found \[\]$/],
    ["options", data, { alt: 5 }, /options \{ alt: "a text" \}; found \{ alt: 5 \}$/],
    ["no marks", { marks: [] }, undefined, /1 to 20 marks; found 0/],
    [
      "a mark",
      { marks: [5] },
      undefined,
      /marks\[0\] of a plot is \{ type, data, x, y \}; found number/,
    ],
    [
      "a type",
      { marks: [{ type: "pie", data }] },
      undefined,
      /marks\[0\]\.type is one of bar, .*; found pie/,
    ],
    [
      "data",
      { marks: [{ type: "dot" }] },
      undefined,
      /marks\[0\]\.data is an array of records; found undefined/,
    ],
    [
      "a function",
      { marks: [{ type: "dot", data, x: () => 1 }] },
      undefined,
      /marks\[0\]\.x is the name of a field, a colour or a number; found function/,
    ],
    [
      "too much",
      { marks: [{ type: "dot", data: new Array(10_001) }] },
      undefined,
      /at most 10000 records/,
    ],
    [
      "a scale",
      { marks: [{ type: "dot", data }], x: { type: "odd" } },
      undefined,
      /x\.type of a plot is one of linear, .*; found odd/,
    ],
  ])("%s", (_name, value, options, message) => {
    expect(() => toDisplay(value, options)).toThrow(message);
  });
});

test("the size of a display counts against the run", () => {
  expect(
    displaySize({
      kind: "picture",
      picture: { width: 1, height: 1, pixels: new Uint8ClampedArray(4), alt: "" },
    }),
  ).toBe(4);
  expect(
    displaySize(toDisplay({ marks: [{ type: "dot", data, x: "n" }] }, undefined)),
  ).toBeGreaterThan(0);
});
