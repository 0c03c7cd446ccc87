import { parse, stringify } from "devalue";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../limits.ts";
import { encodeAnswer, errorTag } from "./encode-answer.ts";

const read = (text: string): unknown => parse(text, { [errorTag]: (facts: unknown) => facts });
const roundTrip = (value: unknown): unknown => read(encodeAnswer(value));

describe("an answer as text", () => {
  const circle: Record<string, unknown> = { a: 1 };
  circle["self"] = circle;

  it.each([
    ["nothing", undefined],
    ["numbers that JSON has no word for", [Number.NaN, Infinity, -Infinity, -0, 0.1]],
    ["text", { a: 'q"\n\u2028', "": "" }],
    ["a big integer", 12n],
    ["a date, and one that is none", [new Date(0), new Date(Number.NaN)]],
    ["maps and sets", new Map<unknown, unknown>([[{ k: 1 }, new Set([1, "1"])]])],
    ["holes", [1, , 3]],
    ["a circle", circle],
  ])("comes back the same: %s", (_, value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  it("is what devalue writes, for any plain data", () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withBigInt: true, withNullPrototype: false }),
        (value) => {
          let text: string;
          try {
            text = stringify(value);
          } catch {
            return;
          }
          expect(roundTrip(value)).toEqual(parse(text));
        },
      ),
    );
  });

  it("gives of an error its name and message, and a typed array as an array", () => {
    expect(roundTrip(new RangeError("far"))).toEqual({ name: "RangeError", message: "far" });
    expect(roundTrip(new DOMException("gone", "AbortError"))).toEqual({
      name: "AbortError",
      message: "gone",
    });
    expect(roundTrip(new Uint8Array([1, 2]))).toEqual([1, 2]);
  });

  it.each([
    ["a function", { f: () => 1 }, "a function cannot leave its thread"],
    ["a symbol", [Symbol("s")], "a symbol cannot leave its thread"],
    ["a promise", { p: Promise.resolve() }, "await it"],
    ["a long text", "x".repeat(limits.answer + 1), "too large"],
    ["a long array", new Array(2 ** 32 - 1), "too large"],
    ["a key that is no key", JSON.parse('{"__proto__":1}'), "__proto__"],
  ])("is refused: %s", (_, value, message) => {
    expect(() => encodeAnswer(value)).toThrow(message);
  });

  it("is refused where a proxy never comes to an end", () => {
    const endless = (): object =>
      new Proxy(
        {},
        {
          ownKeys: () => ["next"],
          getOwnPropertyDescriptor: () => ({ value: 0, enumerable: true, configurable: true }),
          get: endless,
        },
      );
    expect(() => encodeAnswer(endless())).toThrow("too large");
  });

  it("reads nothing that a program can patch", () => {
    const { push, map, join } = Array.prototype;
    const { stringify: write } = JSON;
    const { get, set, has } = Map.prototype;
    const lie = (): never => {
      throw new Error("patched");
    };
    const given = { a: [1, { b: new Map([[1, 2]]) }] };
    let text: string;
    try {
      Object.assign(Array.prototype, { push: lie, map: lie, join: lie });
      Object.assign(Map.prototype, { get: lie, set: lie, has: lie });
      JSON.stringify = lie;
      text = encodeAnswer(given);
    } finally {
      Object.assign(Array.prototype, { push, map, join });
      Object.assign(Map.prototype, { get, set, has });
      JSON.stringify = write;
    }
    expect(read(text)).toEqual(given);
  });
});
