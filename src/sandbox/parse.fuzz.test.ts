import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFromFrame } from "./parse.ts";

/** One of each message, from which others are made by changing something. */
const messages: readonly object[] = [
  { kind: "ready", isolated: true },
  { kind: "unable", message: "no" },
  { kind: "pong", beat: 3 },
  { kind: "linked", run: "r", addresses: [["blob:a", "main.ts"]] },
  { kind: "started", run: "r", at: 1.5 },
  { kind: "threads", run: "r", threads: 2, name: "prime.worker.ts", at: 2 },
  { kind: "gone", run: "r", threads: [1], at: 3 },
  {
    kind: "trace",
    run: "r",
    thread: 1,
    events: Float64Array.of(0, 1, -1, 2.5),
    sources: [
      { kind: "site", file: "main.ts", site: 0 },
      { kind: "callback", callback: "timer", name: "setTimeout" },
    ],
  },
  { kind: "lines", run: "r", lines: [{ any: "thing" }], dropped: 0 },
  { kind: "uncaught", run: "r", line: null, place: { address: "blob:a", line: 1, column: 2 } },
  { kind: "progress", run: "r", fraction: 0.5 },
  { kind: "taps", run: "r", isOpen: true },
  { kind: "fetch", run: "r", request: { address: "/lab/hello.txt", method: "GET" } },
  ...[
    { kind: "done" },
    { kind: "deadlock", blocked: ["the main thread"] },
    { kind: "flood", of: "lines" },
  ].map((verdict) => ({ kind: "ended", run: "r", verdict, wallMs: 1, threads: 1, dropped: 0 })),
];

/** What structured cloning can bring, and JSON cannot. */
const strange = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
  fc.constantFrom<unknown>(Number.NaN, -0, Infinity, 2 ** 53, -1, undefined, null, ""),
  fc.string({ minLength: 0, maxLength: 2_000 }),
  fc.constant(new Array(2 ** 32 - 1)),
);

/** Every place in a message, as a path of keys. */
function paths(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, of]) => paths(of).map((p) => [key, ...p]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  Reflect.set(copy, key, replaced(Reflect.get(value, key), rest, by));
  return copy;
}

const changed = fc.constantFrom(...messages).chain((message) =>
  fc
    .tuple(fc.constantFrom(...paths(message)), strange, fc.option(fc.string()))
    .map(([path, by, extra]) => {
      const made = replaced(message, path, by);
      return extra === null || typeof made !== "object" || made === null
        ? made
        : { ...made, [extra]: by };
    }),
);

describe("the parser of the frame's messages", () => {
  it("never throws, and hands on nothing that was not said", () => {
    fc.assert(
      fc.property(fc.oneof(changed, strange), (value) => {
        const parsed = parseFromFrame(value);
        if (parsed !== undefined) expect(parsed).toStrictEqual(value);
      }),
      { numRuns: 3_000 },
    );
  });

  it("takes no message with one key more or less than it has", () => {
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.string({ minLength: 1 }), (message, key) => {
        fc.pre(!(key in message) && key !== "__proto__");
        expect(parseFromFrame({ ...message, [key]: 1 })).toBeUndefined();
        for (const own of Object.keys(message)) {
          const rest = Object.entries(message).filter(([name]) => name !== own);
          expect(parseFromFrame(Object.fromEntries(rest))).toBeUndefined();
        }
      }),
    );
  });

  it("ends with values that hold themselves", () => {
    const lines: unknown[] = [];
    lines.push(lines);
    const circle: Record<string, unknown> = { kind: "lines", run: "r", dropped: 0, lines };
    expect(parseFromFrame(circle)).toBeDefined();
    expect(parseFromFrame({ ...circle, run: circle })).toBeUndefined();
  });
});
