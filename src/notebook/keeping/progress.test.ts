import fc from "fast-check";
import { expect, test } from "vitest";
import { parseThings, progressOf } from "./progress.ts";

const none = new Set<string>();
const things = { cells: ["a.ts", "b.ts"], exercises: ["limit"], predictions: ["order"] };

test("not begun, begun with a count, finished", () => {
  const of = (ran: string[], solved: string[], predicted: string[]) =>
    progressOf(things, {
      ran: new Set(ran),
      solved: new Set(solved),
      predicted: new Set(predicted),
    });
  expect(of([], [], [])).toEqual({ state: "not-begun", text: "Not begun" });
  expect(of(["a.ts"], [], ["order"])).toEqual({
    state: "begun",
    text: "1 of 2 cells run, 0 of 1 exercise, 1 of 1 prediction",
  });
  expect(of([], ["limit"], ["order"]).state).toBe("finished");
  expect(of(["a.ts", "b.ts"], [], []).state).toBe("begun");
});

test("where nothing is graded, all cells run is the end", () => {
  const plain = { cells: ["a.ts", "b.ts"], exercises: [], predictions: [] };
  const ran = (...files: string[]) =>
    progressOf(plain, { ran: new Set(files), solved: none, predicted: none });
  expect(ran("a.ts")).toEqual({ state: "begun", text: "1 of 2 cells run" });
  expect(ran("a.ts", "b.ts").state).toBe("finished");
});

test("what the lesson no longer has does not count", () => {
  const done = { ran: new Set(["gone.ts"]), solved: new Set(["gone"]), predicted: none };
  expect(progressOf(things, done).state).toBe("not-begun");
});

test("more done is never less progress", () => {
  const order = ["not-begun", "begun", "finished"];
  const some = fc.subarray(["a.ts", "b.ts"]);
  fc.assert(
    fc.property(some, some, fc.boolean(), fc.boolean(), (first, more, solves, predicts) => {
      const before = progressOf(things, { ran: new Set(first), solved: none, predicted: none });
      const after = progressOf(things, {
        ran: new Set([...first, ...more]),
        solved: new Set(solves ? ["limit"] : []),
        predicted: new Set(predicts ? ["order"] : []),
      });
      expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
    }),
  );
});

test("what the page has comes back as it was written", () => {
  expect(parseThings(JSON.stringify(things))).toEqual(things);
  expect(() => parseThings(undefined)).toThrow(/Expected what there is to do/);
});
