/* eslint-disable @typescript-eslint/no-extraneous-class -- odd values are what is tested */
import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyMs } from "./testing/busy-ms.ts";
import { capture } from "./capture.ts";
import { inspect } from "./inspect.ts";
import { parseLine } from "./parse.ts";
import { snapshotLimits } from "./snapshot.ts";

function show(value: unknown): string {
  return inspect(capture(value));
}

function fail(): never {
  throw new Error("the cell's code ran");
}

describe("values that fight back", () => {
  test("getters, toString, toJSON, valueOf, Symbol.toPrimitive are not run", () => {
    const value = {
      get a() {
        return fail();
      },
      toString: fail,
      toJSON: fail,
      valueOf: fail,
      [Symbol.toPrimitive]: fail,
    };
    expect(show(value)).toBe(
      "{ a: [Getter], toString: [Function: fail], toJSON: [Function: fail], valueOf: [Function: fail], Symbol(Symbol.toPrimitive): [Function: fail] }",
    );
  });

  test("getters named constructor, name, message, stack, length, Symbol.toStringTag", () => {
    const getter = { get: fail, configurable: true };
    const error = Object.defineProperties(new Error("kept"), {
      name: getter,
      message: getter,
      stack: getter,
    });
    expect(show(error)).toBe("Error");
    expect(
      show(Object.defineProperties({}, { constructor: getter, [Symbol.toStringTag]: getter })),
    ).toBe("{}");
    expect(show(Object.defineProperty(() => 1, "name", getter))).toBe("[Function (anonymous)]");
    expect(show(Object.defineProperty(class {}, "prototype", { writable: false }))).toBe(
      "[class (anonymous)]",
    );
    expect(
      show(Object.defineProperties(new Map([[1, 2]]), { size: getter, entries: getter })),
    ).toBe("Map(1) { 1 => 2 }");
    expect(
      show(Object.defineProperties(/a/g, { flags: getter, source: getter, global: getter })),
    ).toBe("/a/g");
    expect(show(Object.defineProperty(new Uint8Array(1), "length", getter))).toBe(
      "Uint8Array(1) [ 0 ]",
    );
  });

  test("Symbol.hasInstance and Symbol.species are not asked", () => {
    class Odd extends Array<number> {
      static override [Symbol.hasInstance](): boolean {
        return fail();
      }
      static override get [Symbol.species](): ArrayConstructor {
        return fail();
      }
    }
    expect(show(Odd.from([1]))).toBe("Odd(1) [ 1 ]");
  });

  test("proxies: revoked, throwing, endless", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(show({ proxy, after: 1 })).toMatch(
      /^\{ proxy: \[Unreadable: .*revoked.*\], after: 1 \}$/,
    );
    const throwing = new Proxy({}, { ownKeys: fail });
    expect(show([throwing])).toBe("[ [Unreadable: the cell's code ran] ]");
    const chain: object = new Proxy({}, { getPrototypeOf: () => chain });
    expect(show(chain)).toMatch(/^Object <Complex prototype> /);
    const nameless = new Proxy(
      {},
      {
        ownKeys: () => {
          throw Object.defineProperty(new Error(), "message", { get: fail });
        },
      },
    );
    expect(show(nameless)).toBe("[Unreadable: reading it threw]");
  });

  test("a proxy that logs itself while it is logged", () => {
    let calls = 0;
    const handler = {
      ownKeys(): string[] {
        calls++;
        show(proxy);
        return [];
      },
      getPrototypeOf(): null {
        calls++;
        show(proxy);
        return null;
      },
    };
    const proxy: object = new Proxy({}, handler);
    expect(show(proxy)).toBe("[Object: null prototype] {}");
    expect(calls).toBeLessThan(10_000);
  });

  test("names with breaks and bidirectional characters stay on one line", () => {
    const name = "a\n\u202eb";
    const value = [
      Object.defineProperty(() => 1, "name", { value: name }),
      { [name]: Symbol(name) },
      Object.create({ constructor: fail, [Symbol.toStringTag]: name }) as unknown,
    ];
    expect(show(value)).not.toMatch(/[\n\u202e]/);
  });
});

describe("sizes", () => {
  test.each<[string, () => unknown]>([
    ["a long list", () => new Array<number>(1e7).fill(0)],
    ["a sparse list", () => Object.assign([], { 4294967294: 1 })],
    [
      "many properties",
      () => Object.fromEntries(Array.from({ length: 1e5 }, (_, index) => [`k${index}`, index])),
    ],
    ["long strings", () => Array.from({ length: 100 }, () => "x".repeat(1e5))],
    [
      "deep",
      () => {
        let value: unknown = 1;
        for (let index = 0; index < 1e5; index++) value = [value];
        return value;
      },
    ],
    [
      "wide and deep",
      () => {
        let value: unknown[] = [1];
        for (let index = 0; index < 20; index++) value = Array.from({ length: 50 }, () => value);
        return value;
      },
    ],
    ["a huge bigint", () => 1n << 10_000_000n],
    ["a big typed array", () => new Uint8Array(5e7)],
    [
      "a long function name",
      () => Object.defineProperty(() => 1, "name", { value: "n".repeat(1e6) }),
    ],
    [
      "a long error",
      () =>
        new Error("m".repeat(1e6), {
          cause: new AggregateError(Array.from({ length: 1e4 }, () => new Error("e"))),
        }),
    ],
  ])("%s", (_name, make) => {
    const value = make();
    const busy = busyMs();
    const snapshot = capture(value);
    expect(busy()).toBeLessThan(1_500);
    expect(JSON.stringify(snapshot).length).toBeLessThan(snapshotLimits.characters * 20);
    parses(snapshot);
  });
});

function parses(snapshot: unknown): void {
  const line = {
    level: "log",
    thread: 0,
    depth: 0,
    at: 0,
    content: { kind: "parts", parts: [{ kind: "value", value: snapshot }] },
  };
  expect(parseLine(structuredClone(line))).toEqual(line);
}

test("every captured value parses, and is JSON", () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withSparseArray: true,
        withNullPrototype: true,
        withBoxedValues: true,
        withObjectString: true,
        maxDepth: 6,
      }),
      (value) => {
        const snapshot = capture(value);
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
        parses(snapshot);
      },
    ),
    { numRuns: 500 },
  );
});

describe("a cell that patches everything", () => {
  const built = buildSync({
    stdin: {
      contents: `
        import { createConsole } from "./create-console.ts";
        import { toDisplay } from "./to-display.ts";
        import { lineText } from "./text.ts";
        const lines = [];
        const defineLine = Object.defineProperty;
        function keep(content) {
          defineLine(lines, lines.length, { __proto__: null, value: lineText(content), configurable: true, enumerable: true, writable: true });
        }
        let time = 0;
        globalThis.cell = createConsole({ now: () => time++, print: (level, depth, size, make) => keep(make()) });
        globalThis.display = (value, options) => keep(toDisplay(value, options));
        globalThis.lines = lines;`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    format: "iife",
    target: "es2024",
    write: false,
  });
  const bundle = built.outputFiles[0]?.text ?? "";

  const patches = `
    const fail = function () { throw new Error("patched code ran"); };
    const define = Object.defineProperty, names = Object.getOwnPropertyNames, symbols = Object.getOwnPropertySymbols;
    const describe = Object.getOwnPropertyDescriptor, each = Array.prototype.forEach.call.bind(Array.prototype.forEach);
    const start = () => {
      const targets = [Object, Array, String, Number, BigInt, Boolean, Symbol, Function, Map, Set, WeakMap, WeakSet, Date, RegExp, Promise, Error, Uint8Array, Object.getPrototypeOf(Uint8Array), ArrayBuffer, DataView];
      const holders = [];
      let count = 0;
      const add = (holder) => { holders[count++] = holder; };
      for (let i = 0; i < targets.length; i++) { add(targets[i].prototype); add(targets[i]); }
      add(Object.getPrototypeOf([][Symbol.iterator]())); add(Object.getPrototypeOf(new Map().entries())); add(Object.getPrototypeOf(new Set().values()));
      add(Reflect); add(JSON); add(Math);
      const todo = [];
      let n = 0;
      for (let i = 0; i < count; i++) {
        const keys = Reflect.ownKeys(holders[i]);
        for (let j = 0; j < keys.length; j++) {
          const d = describe(holders[i], keys[j]);
          if (!d.configurable || keys[j] === "constructor" || keys[j] === "prototype" || keys[j] === "name" || keys[j] === "length" && i % 2 === 1) continue;
          todo[n++] = [holders[i], keys[j], d.get || d.set ? { get: fail, set: fail } : { value: fail, writable: true }];
        }
      }
      for (let i = 0; i < n; i++) define(todo[i][0], todo[i][1], todo[i][2]);
      // Setters on indices, and keys that descriptors, options and snapshots would inherit.
      const inherited = ["0", "1", "2", "get", "set", "kind", "value", "text", "more", "alt", "done", "enumerable", "columns", "n", "ms", "x", "y", "type", "label"];
      for (let i = 0; i < inherited.length; i++) {
        define(Object.prototype, inherited[i], { __proto__: null, get: undefined, set: fail, configurable: true });
        define(Array.prototype, inherited[i], { __proto__: null, get: undefined, set: fail, configurable: true });
      }
    };
  `;

  test("its log says what it logged", () => {
    const context = createContext({});
    runInContext(bundle, context);
    runInContext(patches, context);
    runInContext(
      `{
        class Person { name = "Ann" }
        const values = [
          ["text", 1, -0, 2n, null, undefined, true, Symbol("s")],
          [{ a: 1, "b-c": [1, , 3], ["d"]: new Map([["k", { v: 1 }]]) }],
          [new Set([1, "it's"]), new Person(), Person, function f() {}, async () => {}],
          [new Uint8Array([1, 2]), new ArrayBuffer(2), new Date(0), /a\\/b/gi, new Number(1), new String("s")],
          [new TypeError("bad", { cause: 1 }), new WeakMap(), Promise.resolve(1), Object.create(null)],
          ["%s is %d and %i, %f, %o %c%%", "Ann", "4.5", 4.5, "1.5", { x: 1 }, "css", "rest"],
        ];
        const loop = { name: "loop" }; loop.self = loop;
        const table = [{ a: 1, b: "x" }, { a: 2 }];
        const plot = { marks: [{ type: "line", data: [{ n: 1, ms: 2 }, { n: 2, ms: 4 }], x: "n", y: "ms" }] };
        const { log } = cell;
        start();
        for (let i = 0; i < 6; i++) {
          const v = values[i];
          if (i === 0) log(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
          else if (i === 5) log(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
          else if (i === 1) log(v[0]);
          else if (i === 2) log(v[0], v[1], v[2], v[3], v[4]);
          else if (i === 3) log(v[0], v[1], v[2], v[3], v[4], v[5]);
          else log(v[0], v[1], v[2], v[3]);
        }
        log(loop);
        cell.table(table);
        cell.count(); cell.count("x");
        cell.time(); cell.timeEnd();
        cell.assert(false, "no");
        cell.trace("here");
        cell.group("g"); cell.groupEnd();
        display(table);
        display(plot);
        try { display(5); } catch (error) { log(error); }
      }`,
      context,
    );
    expect(runInContext("globalThis.lines", context)).toEqual([
      "text 1 -0 2n null undefined true Symbol(s)",
      "{ a: 1, 'b-c': [ 1, <1 empty item>, 3 ], d: Map(1) { 'k' => { v: 1 } } }",
      `Set(2) { 1, "it's" } Person { name: 'Ann' } [class Person] [Function: f] [AsyncFunction (anonymous)]`,
      "Uint8Array(2) [ 1, 2 ] ArrayBuffer { [Uint8Contents]: <00 00>, [byteLength]: 2 } 1970-01-01T00:00:00.000Z /a\\/b/gi [Number: 1] [String: 's']",
      "TypeError: bad WeakMap { <items unknown> } Promise {} [Object: null prototype] {}",
      "Ann is 4.5 and 4, 1.5, { x: 1 } % rest",
      "<ref *1> { name: 'loop', self: [Circular *1] }",
      "(index)\ta\tb\n0\t1\tx\n1\t2\t",
      "default: 1",
      "x: 1",
      "default: 1ms",
      "Assertion failed: no",
      "Trace: here",
      "g",
      "(index)\ta\tb\n0\t1\tx\n1\t2\t",
      "Plot. Line: 2 points, n from 1 to 2, ms from 2 to 4.",
      expect.stringMatching(/^TypeError: display\(\) takes .*; found 5$/),
    ]);
  });
});
