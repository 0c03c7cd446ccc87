/* eslint-disable @typescript-eslint/no-extraneous-class, @typescript-eslint/require-await -- odd values are what is tested */
import { inspect as nodeInspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capture } from "./capture.ts";
import { inspect } from "./inspect.ts";

/** Node's own text, with the folding undone that it does for more than six items. */
function byNode(value: unknown): string {
  return nodeInspect(value, { breakLength: Infinity, depth: 2, compact: 3 })
    .replaceAll(/([[{(]|,)\n\s+/g, "$1 ")
    .replaceAll(/\n\s*([\]}])/g, " $1")
    .replaceAll(/, +/g, ", ");
}

class Person {
  name = "x";
}
class Employee extends Person {
  #secret = 1;
  static count = 0;
  get secret() {
    return this.#secret;
  }
}
class Tagged {
  get [Symbol.toStringTag]() {
    return "never read";
  }
}
class Bag extends Map<unknown, unknown> {}
class List extends Array<unknown> {}
class Pledge extends Promise<void> {}

const selfish: Record<string, unknown> = { name: "loop" };
selfish["self"] = selfish;
const knot: { a: Record<string, unknown> } = { a: {} };
knot.a["b"] = knot.a;
const farCircle: Record<string, unknown> = {};
farCircle["a"] = { b: { c: { d: farCircle } } };
const sparse = [1, 2];
sparse[5] = 3;

/** An object with another prototype, as `unknown` instead of `any`. */
function withPrototype(object: object, prototype: object | null): unknown {
  return Object.setPrototypeOf(object, prototype);
}

const values: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["booleans", [true, false]],
  ["numbers", [0, -0, 1.5, NaN, Infinity, 1e21, 5e-324]],
  ["bigints", [0n, -5n, 123456789012345678901234567890n]],
  ["symbols", [Symbol("a b"), Symbol(), Symbol.iterator]],
  [
    "strings",
    [
      "",
      "a",
      "it's",
      `"it's"`,
      '`"it\'s"`',
      "${'\"",
      "a\nb\t\r\\",
      "\x00\x1b\x7f\x9f",
      "\ud83d",
      "😀é",
    ],
  ],
  ["plain object", { a: 1, b: [1, 2] }],
  ["empty", [{}, [], new Map(), new Set(), new Uint8Array()]],
  ["keys", { "a-b": 1, "1": 2, _: 3, $: 4, "": 5, é: 6, [Symbol("s")]: 7, [Symbol()]: 8 }],
  ["own __proto__", Object.fromEntries([["__proto__", 1]])],
  [
    "accessors",
    {
      get a() {
        throw new Error("run");
      },
      set b(_: number) {
        throw new Error("run");
      },
      get c() {
        return 1;
      },
      set c(_: number) {
        /* none */
      },
    },
  ],
  ["class instance", new Person()],
  ["subclass", new Employee()],
  ["anonymous class", new (class {})()],
  ["null prototype", withPrototype({ a: 1 }, null)],
  ["prototypes", [Person.prototype, Employee.prototype, Object.prototype]],
  ["object with an empty prototype", Object.create({})],
  [
    "nested to the limit",
    {
      a: {
        b: {
          c: {},
          d: [],
          e: new Map(),
          f: { g: 1 },
          h: [1],
          i: new Person(),
          j: new Map([[1, 2]]),
          k: new Set([1]),
          l: withPrototype({ x: 1 }, null),
          m: Object.assign(() => 1, { z: 1 }),
          n: () => 1,
          o: new Date(0),
          p: /x/,
          q: new Uint8Array(2),
          r: new List(),
          s: new Bag([[1, 1]]),
        },
      },
    },
  ],
  ["circular", selfish],
  ["circular inside", [knot, knot.a]],
  ["two circles", { a: selfish, b: knot.a }],
  ["circle out of sight", farCircle],
  ["repeated, not circular", [[1], [1]]],
  ["holes", [1, , 3, , ,]],
  ["sparse", sparse],
  ["only holes", new Array(1e6)],
  ["array with properties", Object.assign([1, 2], { x: 1, [-1]: 2 })],
  ["array subclass", List.from([1, 2])],
  ["empty array subclass", new List()],
  ["long array", Array.from({ length: 150 }, (_, index) => index)],
  ["array of 101", Array.from({ length: 101 }, () => "x")],
  ["long set", new Set(Array.from({ length: 101 }, (_, index) => index))],
  ["long map", new Map(Array.from({ length: 102 }, (_, index) => [index, index]))],
  [
    "map",
    new Map<unknown, unknown>([
      ["a", 1],
      [{ b: 1 }, [2]],
    ]),
  ],
  ["map with a property", Object.assign(new Map([[1, 2]]), { z: 1 })],
  ["map subclass", new Bag([[1, 2]])],
  ["set", new Set([1, "b", { c: 1 }])],
  [
    "typed arrays",
    [new Uint8Array([1, 2, 3]), new Float64Array([-0, 0.5, NaN]), new BigInt64Array([1n, -1n])],
  ],
  ["typed array subclass", new (class Pixels extends Uint8ClampedArray {})(2)],
  ["array buffer", new ArrayBuffer(4)],
  ["long array buffer", new ArrayBuffer(120)],
  ["shared buffer", new SharedArrayBuffer(2)],
  ["data view", new DataView(new ArrayBuffer(2))],
  [
    "dates",
    [
      new Date(0),
      new Date(NaN),
      Object.assign(new Date(0), { a: 1 }),
      new (class Day extends Date {})(0),
    ],
  ],
  ["expressions", [/a/g, /[/]\//dimsuy, /v/v, new RegExp(""), Object.assign(/a/, { a: 1 })]],
  [
    "functions",
    [
      () => 1,
      function named() {
        /* none */
      },
      async () => 1,
      function* generate() {
        yield 1;
      },
      async function* both() {
        yield 1;
      },
      Object.assign(() => 1, { a: 1 }),
    ],
  ],
  ["classes", [Person, Employee, class {}, class extends Person {}]],
  ["native functions", [Math.max, Map, Promise.prototype.then]],
  [
    "methods",
    {
      f() {
        /* none */
      },
      classify() {
        /* none */
      },
    },
  ],
  ["function without prototype", withPrototype(() => 1, null)],
  [
    "boxed",
    [
      new Number(3),
      new Number(-0),
      new String("abc"),
      new Boolean(false),
      Object(1n),
      Object(Symbol("x")),
    ],
  ],
  ["boxed with a property", Object.assign(new String("abc"), { z: 1 })],
  ["weak", [new WeakMap(), new WeakSet()]],
  [
    "generator",
    (function* () {
      yield 1;
    })(),
  ],
  ["array iterator", [1][Symbol.iterator]()],
  ["namespaces", [Math, JSON, Atomics]],
  [
    "null-prototype kinds",
    [
      Object.setPrototypeOf([1], null),
      Object.setPrototypeOf(new Map(), null),
      Object.setPrototypeOf(new Date(0), null),
    ],
  ],
  ["proxy", new Proxy({ a: 1 }, {})],
  ["proxied array", new Proxy([1, 2], {})],
];

describe("inspect writes what Node's util.inspect writes", () => {
  test.each(values)("%s", (_name, value) => {
    expect(inspect(capture(value))).toBe(byNode(value));
  });

  test("for arbitrary plain values", () => {
    const arbitrary = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withBoxedValues: true,
      // Node folds longer arrays, and the text between cannot be told from spaces inside strings.
      maxKeys: 5,
      key: fc.string({ unit: "grapheme-ascii" }),
      values: [
        fc.integer(),
        fc.double(),
        fc.bigInt(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
        fc.string({ unit: fc.constantFrom("a", "'", '"', "`", "\n", "\\", "\x1b", "é", "😀") }),
      ],
    });
    fc.assert(
      fc.property(arbitrary, (value) => {
        const text = inspect(capture(value));
        expect(text.replaceAll(/\s+/g, "")).toBe(byNode(value).replaceAll(/\s+/g, ""));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("where Node differs", () => {
  test("an error is name and message only, also inside", () => {
    expect(inspect(capture({ e: new TypeError("bad", { cause: 1 }) }))).toBe(
      "{ e: TypeError: bad }",
    );
  });
  test("a class that extends Error lends its name", () => {
    class ValidationError extends Error {}
    expect(inspect(capture(new ValidationError("bad")))).toBe("ValidationError: bad");
  });
  test("an own name wins", () => {
    const error = new Error("bad");
    error.name = "Custom";
    expect(inspect(capture(error))).toBe("Custom: bad");
  });
  test("a DOMException", () => {
    expect(inspect(capture(new DOMException("gone", "AbortError")))).toBe("AbortError: gone");
  });
  test("a promise's state is not known", () => {
    expect(inspect(capture([Promise.resolve(1), new Pledge(() => undefined)]))).toBe(
      "[ Promise {}, Pledge [Promise] {} ]",
    );
  });
  test("platform objects show a few facts", () => {
    expect(inspect(capture(new URL("http://a/b")))).toBe("URL { href: 'http://a/b' }");
  });
  test("what a module exports", async () => {
    const module: unknown = await import("./escape.ts");
    expect(inspect(capture(module))).toMatch(/^\[Module: null prototype\] \{\s+escapeText: /);
  });
  test("lists of pairs of the platform show them as a Map does", () => {
    expect(inspect(capture(new URLSearchParams("a=1&a=2")))).toBe(
      "URLSearchParams(2) { 'a' => '1', 'a' => '2' }",
    );
    expect(inspect(capture({ headers: new Headers({ "X-Seat": "3" }) }))).toBe(
      "{ headers: Headers(1) { 'x-seat' => '3' } }",
    );
    const form = new FormData();
    for (let count = 1; count <= 101; count++) form.append("n", String(count));
    expect(inspect(capture(form))).toMatch(
      /^FormData\(101\) {[^]*'n' => '100',\s+\.\.\. 1 more item\s}$/,
    );
    class Query extends URLSearchParams {}
    expect(inspect(capture(new Query()))).toMatch(/^Query\(0\)/);
    expect(inspect(capture(Object.create(Headers.prototype)))).toMatch(/^Headers /);
  });
  test("a tag that is a getter is not read", () => {
    expect(inspect(capture(new Tagged()))).toBe("Tagged {}");
  });
  test("bidirectional characters are escaped", () => {
    expect(inspect(capture(["\u202e", { "\u2066": 1 }]))).toBe("[ '\\u202e', { '\\u2066': 1 } ]");
  });
});
