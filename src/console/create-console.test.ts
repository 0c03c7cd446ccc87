import { describe, expect, test } from "vitest";
import { createConsole } from "./create-console.ts";
import type { ThreadConsole } from "./thread-console.ts";
import type { ConsoleLine } from "./line.ts";
import { parseLine } from "./parse.ts";
import { lineText } from "./text.ts";

interface Printed {
  readonly console: ThreadConsole;
  readonly lines: ConsoleLine[];
  /** Level and text of each line, groups as indentation. */
  readonly read: () => readonly string[];
  clock: { now: number };
}

function printed(): Printed {
  const lines: ConsoleLine[] = [];
  const clock = { now: 0 };
  const threadConsole = createConsole({
    now: () => clock.now,
    print: (level, depth, _size, make) => {
      lines.push({ level, thread: 0, depth, at: clock.now, content: make() });
    },
  });
  return {
    console: threadConsole,
    lines,
    clock,
    read: () =>
      lines.map((line) => `${line.level}: ${">".repeat(line.depth)}${lineText(line.content)}`),
  };
}

function say(call: (console: ThreadConsole) => void): readonly string[] {
  const { console, read } = printed();
  call(console);
  return read();
}

describe("lines", () => {
  test("strings are as they are, other values as Node has them", () => {
    expect(
      say((console) => {
        console.log("a\nb", 1, { a: "x" }, ["it's"], "end");
        console.log();
        console.log("");
        console.log(null, undefined, -0, 10n, Symbol("s"));
      }),
    ).toEqual([
      `log: a\nb 1 { a: 'x' } [ "it's" ] end`,
      "log: ",
      "log: ",
      "log: null undefined -0 10n Symbol(s)",
    ]);
  });

  test("the page takes a line of thousands of values", () => {
    const numbers = Array.from({ length: 4_900 }, (_, index) => index % 10);
    const objects = Array.from({ length: 10_000 }, () => ({ a: "x" }));
    const { console, lines } = printed();
    console.log(...numbers);
    console.log(...objects);
    const [first, second] = lines.map((line) => lineText(parseLine(line).content));
    expect(first).toBe(numbers.join(" "));
    expect(second).toMatch(/^\{ a: 'x' \} \{ a: 'x' \} .*… \d+ more characters$/);
  });

  test("levels", () => {
    expect(
      say((console) => {
        console.log("a");
        console.info("a");
        console.warn("a");
        console.error("a");
        console.debug("a");
        console.dirxml("a", 1);
        console.dir("a");
        console.dir({ a: { b: {} } });
      }),
    ).toEqual([
      "log: a",
      "info: a",
      "warn: a",
      "error: a",
      "debug: a",
      "log: a 1",
      "log: 'a'",
      "log: { a: { b: {} } }",
    ]);
  });

  test("methods need no this", () => {
    expect(say(({ log }) => ["a", "b"].forEach((text) => log(text)))).toEqual(["log: a", "log: b"]);
  });

  test("values are as they were when they were logged", () => {
    expect(
      say((console) => {
        const list = [1];
        console.log(list);
        list.push(2);
        console.log(list);
      }),
    ).toEqual(["log: [ 1 ]", "log: [ 1, 2 ]"]);
  });

  test("long texts are cut and counted", () => {
    const [line = ""] = say((console) => console.log("x".repeat(12_345), "y"));
    expect(line).toBe(`log: ${"x".repeat(10_000)}… 2347 more characters`);
    const [value = ""] = say((console) => console.log({ a: "x".repeat(10_003) }));
    expect(value).toMatch(/^log: \{ a: 'x+… \d+ more characters$/);
    expect(value.length).toBeLessThan(10_050);
  });
});

describe("format specifiers", () => {
  test.each<[string, unknown[], string]>([
    ["text", ["%s and %s", "a", { a: { b: 1 } }], "a and { a: [Object] }"],
    ["numbers", ["%d %d %d %d", "42", 1.5, "x", 5n], "42 1.5 NaN 5n"],
    ["integers", ["%i %i %i", 42.9, "7px", Symbol("s")], "42 7 NaN"],
    ["floats", ["%f %f", "1.5px", 2], "1.5 2"],
    ["objects", ["%o|%O", { a: 1 }, [1]], "{ a: 1 }|[ 1 ]"],
    ["styles are dropped", ["%cred%c plain", "color: red", ""], "red plain"],
    ["percent", ["100%% of %s", "it"], "100% of it"],
    ["percent alone", ["100%%"], "100%%"],
    ["more arguments", ["%s", "a", "b", { c: 1 }], "a b { c: 1 }"],
    ["fewer arguments", ["%s %s", "a"], "a %s"],
    ["unknown", ["%x %s", "a"], "%x a"],
    ["at the end", ["50%", "a"], "50% a"],
    ["only in the first", ["a", "%s", "b"], "a %s b"],
    ["not in a value", [{ a: "%s" }, "b"], "{ a: '%s' } b"],
    ["-0 and null", ["%s %d %i", -0, -0, null], "-0 -0 NaN"],
    [
      "a class's own text",
      [
        "%s",
        new (class Point {
          toString() {
            return "P";
          }
        })(),
      ],
      "P",
    ],
    ["an error", ["%s", new Error("bad")], "Error: bad"],
    ["a date", ["%s", new Date(0)], "1970-01-01T00:00:00.000Z"],
  ])("%s", (_name, args, expected) => {
    expect(say((console) => console.log(...args))).toEqual([`log: ${expected}`]);
  });

  test("a text that throws is shown as an object", () => {
    const refuse = (): never => {
      throw new Error("no");
    };
    const hostile = { toString: refuse };
    expect(say((console) => console.log("%s %d", hostile, { valueOf: refuse }))).toEqual([
      "log: { toString: [Function: refuse] } NaN",
    ]);
  });
});

describe("groups, counters, timers, assertions", () => {
  test("groups", () => {
    expect(
      say((console) => {
        console.group("A", 1);
        console.log("in");
        console.groupCollapsed();
        console.warn("deeper");
        console.groupEnd();
        console.groupEnd();
        console.groupEnd();
        console.log("out");
      }),
    ).toEqual(["log: A 1", "log: >in", "warn: >>deeper", "log: out"]);
  });

  test("counters", () => {
    expect(
      say((console) => {
        console.count();
        console.count("x");
        console.count("default");
        console.countReset();
        console.count();
        console.countReset("none");
        console.count("__proto__");
      }),
    ).toEqual([
      "log: default: 1",
      "log: x: 1",
      "log: default: 2",
      "log: default: 1",
      "warn: Count for 'none' does not exist",
      "log: __proto__: 1",
    ]);
  });

  test("timers", () => {
    const { console, read, clock } = printed();
    console.time();
    console.time();
    clock.now = 1.23456;
    console.timeLog("default", "half", { a: 1 });
    clock.now = 2_500;
    console.timeLog();
    clock.now = 61_250;
    console.timeEnd();
    console.timeEnd();
    expect(read()).toEqual([
      "warn: Timer 'default' already exists",
      "log: default: 1.235ms half { a: 1 }",
      "log: default: 2.500s",
      "log: default: 1:01.250 (m:ss.mmm)",
      "warn: Timer 'default' does not exist",
    ]);
  });

  test("assertions", () => {
    expect(
      say((console) => {
        console.assert(true, "no");
        console.assert(false);
        console.assert(0, "%s is odd", 2);
        console.assert(null, { a: 1 }, "b");
      }),
    ).toEqual([
      "error: Assertion failed",
      "error: Assertion failed: 2 is odd",
      "error: Assertion failed { a: 1 } b",
    ]);
  });

  test("a trace has the caller's stack", () => {
    const { console, read, lines } = printed();
    function caller() {
      console.trace("at %s", "here", { a: 1 });
    }
    caller();
    expect(read()).toEqual(["log: Trace: at here { a: 1 }"]);
    const content = lines[0]?.content;
    const part = content?.kind === "parts" ? content.parts[0] : undefined;
    const stack = part?.kind === "value" && part.value.kind === "error" ? part.value.stack : "";
    expect(stack).toMatch(/^ {4}at caller /);
  });

  test("clear leaves a note and ends groups", () => {
    expect(
      say((console) => {
        console.group("A");
        console.clear();
        console.log("b");
      }),
    ).toEqual([
      "log: A",
      "note: console.clear() keeps what was printed. The next run clears it.",
      "log: b",
    ]);
  });
});

describe("tables", () => {
  function table(data: unknown, columns?: unknown): string | undefined {
    return say((console) => console.table(data, columns))[0];
  }

  test.each<[string, unknown, unknown, string]>([
    [
      "records",
      [
        { a: 1, b: "x" },
        { a: 2, c: { d: 1 } },
      ],
      undefined,
      "table: (index)\ta\tb\tc\n0\t1\tx\t\n1\t2\t\t{ d: 1 }",
    ],
    ["chosen columns", [{ a: 1, b: 2 }], ["b", "z"], "table: (index)\tb\tz\n0\t2\t"],
    ["arrays", [[1, 2], [3]], undefined, "table: (index)\t0\t1\n0\t1\t2\n1\t3\t"],
    ["primitives", ["p", 1], undefined, "table: (index)\tValues\n0\tp\n1\t1"],
    ["mixed", [{ a: 1 }, 5], undefined, "table: (index)\ta\tValues\n0\t1\t\n1\t\t5"],
    [
      "an object of records",
      { x: { a: 1 }, y: { a: 2 } },
      undefined,
      "table: (index)\ta\nx\t1\ny\t2",
    ],
    ["a Map", new Map([["k", { a: 1 }]]), undefined, "table: (iteration index)\tKey\ta\n0\tk\t1"],
    ["a Set", new Set([1]), undefined, "table: (iteration index)\tValues\n0\t1"],
    ["a typed array", new Uint8Array([7]), undefined, "table: (index)\tValues\n0\t7"],
    ["tabs and breaks", [{ a: "x\ty\nz" }], undefined, "table: (index)\ta\n0\tx\\ty\\nz"],
    [
      "getters are not run",
      [
        {
          get a() {
            throw new Error("run");
          },
        },
      ],
      undefined,
      "table: (index)\ta\n0\t[Getter]",
    ],
    ["holes", [1, , 2], undefined, "table: (index)\tValues\n0\t1\n1\t\n2\t2"],
    ["a primitive is logged", 5, undefined, "log: 5"],
    ["empty", [], undefined, "table: (index)"],
  ])("%s", (_name, data, columns, expected) => {
    expect(table(data, columns)).toBe(expected);
  });

  test("rows over the limit are counted", () => {
    const text = table(Array.from({ length: 5_000 }, (_, index) => ({ index }))) ?? "";
    const shown = text.split("\n").length - 2;
    expect(text.endsWith(`… ${5_000 - shown} more rows`)).toBe(true);
    expect(text.length).toBeLessThan(10_000);
  });
});

test("a million calls to a sink that only counts are cheap: nothing is captured", () => {
  let size = 0;
  const console = createConsole({
    now: () => 0,
    print: (_level, _depth, lineSize) => {
      size += lineSize;
    },
  });
  const value = {
    get trap(): never {
      throw new Error("captured");
    },
  };
  for (let index = 0; index < 1_000_000; index++) console.log("x", value);
  expect(size).toBe(3_000_000);
});
