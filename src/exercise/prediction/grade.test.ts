import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureFacts } from "./facts-fixture.ts";
import { grade } from "./grade.ts";
import type { Question } from "./prediction.ts";
import { keyDifference, keyProblem } from "./prove.ts";
import { shuffle } from "./shuffle.ts";
import { verdictSentence } from "./verdict-text.ts";

const order: Question = { kind: "order", from: undefined, to: undefined };
const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 2, maxLength: 8 });

describe("order", () => {
  test("only the run's own order is right, whichever of equal lines stands where", () => {
    fc.assert(
      fc.property(texts, fc.string(), (lines, seed) => {
        fc.pre(new Set(lines).size > 1);
        const facts = fixtureFacts(lines);
        expect(grade(order, { kind: "order", lines }, facts)?.verdict).toBe("right");
        const shuffled = shuffle(lines, seed).map((place) => lines[place] ?? "");
        expect(shuffled.toSorted()).toEqual(lines.toSorted());
        const graded = grade(order, { kind: "order", lines: shuffled }, facts);
        expect(graded?.verdict).not.toBe("right");
        if (graded?.kind !== "order") throw new Error("Expected an order to be graded as one.");
        const isAnyInPlace = graded.inPlace.some(Boolean);
        expect(graded.verdict).toBe(isAnyInPlace ? "partly" : "wrong");
      }),
    );
  });

  test("the same seed shuffles alike, and equal lines cannot be shuffled", () => {
    expect(shuffle(["a", "b", "c", "d"], "x")).toEqual(shuffle(["a", "b", "c", "d"], "x"));
    expect(() => shuffle(["a", "a"], "x")).toThrow("found the same line throughout");
  });

  test("a run that printed other lines, or was stopped, decides nothing", () => {
    const said = { kind: "order", lines: ["a", "b"] } as const;
    expect(grade(order, said, fixtureFacts(["a", "c"]))).toBeUndefined();
    expect(grade(order, said, { ...fixtureFacts(["a", "b"]), state: "stopped" })).toBeUndefined();
  });

  test("only the lines that were asked about count", () => {
    const some: Question = { kind: "order", from: 2, to: 3 };
    const facts = fixtureFacts(["x", "a", "b", "y"]);
    expect(grade(some, { kind: "order", lines: ["a", "b"] }, facts)?.verdict).toBe("right");
    expect(keyProblem({ kind: "order", from: 2, to: 5 }, facts)).toContain("found 4 lines");
    expect(keyProblem(order, fixtureFacts(["a", "a"]))).toContain("at least two lines that differ");
    expect(keyProblem(order, fixtureFacts("abcdefghi".split("")))).toContain("at most 8 lines");
    expect(keyDifference(order, facts, fixtureFacts(["x", "b", "a", "y"]))).toContain(
      "the order of lines",
    );
  });
});

describe("a number", () => {
  const wall: Question = { kind: "number", of: "wall", within: 0.25 };
  const concurrency: Question = { kind: "number", of: "concurrency", within: 0 };

  test.each([
    [wall, 1003, "right", "You said 1.00 s. It took 1.00 s."],
    [wall, 1250, "right", "You said 1.25 s, near enough: 247 ms too long. It took 1.00 s."],
    [wall, 1300, "wrong", "You said 1.30 s, 297 ms too long. It took 1.00 s."],
    [wall, 0, "wrong", "You said 0 ms, 1.00 s too short. It took 1.00 s."],
    [concurrency, 3, "right", "You said 3 in flight at once. It had 3 in flight at once, at most."],
    [
      concurrency,
      1,
      "wrong",
      "You said 1 in flight at once, 2 too few. It had 3 in flight at once, at most.",
    ],
  ] as const)("%o: %d is %s", (question, value, verdict, sentence) => {
    const facts = fixtureFacts([]);
    const said = { kind: "number", value } as const;
    const graded = grade(question, said, facts);
    expect(graded?.verdict).toBe(verdict);
    if (graded === undefined) throw new Error("Expected a number to be graded.");
    expect(verdictSentence(question, said, graded, facts)).toBe(sentence);
  });

  test("a time is as exact as a watch can be, 20 ms, and no less so where a part of it is less", () => {
    const facts = fixtureFacts([], { wallMs: 40 });
    const verdictOf = (value: number) => grade(wall, { kind: "number", value }, facts)?.verdict;
    expect([20, 60].map(verdictOf)).toEqual(["right", "right"]);
    expect([19, 61].map(verdictOf)).toEqual(["wrong", "wrong"]);
  });

  test("verify holds a fresh run to the recorded one", () => {
    const before = fixtureFacts([]);
    expect(keyDifference(wall, before, fixtureFacts([], { wallMs: 1200 }))).toBeUndefined();
    // A busy machine takes longer for the same, and none takes less than there is to wait for.
    expect(keyDifference(wall, before, fixtureFacts([], { wallMs: 2900 }))).toBeUndefined();
    const expected = "expected: 1.00 s, at most 25% less or 3 times as long";
    expect(keyDifference(wall, before, fixtureFacts([], { wallMs: 700 }))).toBe(
      `wall\n  ${expected}\n  found:    700 ms`,
    );
    expect(keyDifference(wall, before, fixtureFacts([], { wallMs: 4000 }))).toBe(
      `wall\n  ${expected}\n  found:    4.00 s`,
    );
    expect(keyDifference(concurrency, before, fixtureFacts([], { concurrency: 2 }))).toContain(
      "found:    2 in flight at once",
    );
  });
});

describe("a choice", () => {
  const quantity = (of: "wall" | "concurrency", min: number, max: number) =>
    ({ kind: "quantity", of, range: { min, max } }) as const;
  const question: Question = {
    kind: "choice",
    choices: [
      { text: "A second", conditions: [quantity("wall", 900, 1500)] },
      { text: "Three", conditions: [quantity("concurrency", 3, 3), quantity("wall", 2500, 4000)] },
    ],
  };

  test("what decides a wrong one is the first that does not hold", () => {
    const facts = fixtureFacts([]);
    expect(grade(question, { kind: "choice", text: "A second" }, facts)).toMatchObject({
      verdict: "right",
      truth: 0,
    });
    const said = { kind: "choice", text: "Three" } as const;
    const wrong = grade(question, said, facts);
    expect(wrong).toMatchObject({ verdict: "wrong", truth: 0, decides: { of: "wall" } });
    if (wrong === undefined) throw new Error("Expected a choice to be graded.");
    expect(verdictSentence(question, said, wrong, facts)).toBe("It took 1.00 s.");
    expect(grade(question, { kind: "choice", text: "Gone" }, facts)).toBeUndefined();
  });

  test("a run of which none or several are true decides nothing, and has no key", () => {
    const between = fixtureFacts([], { wallMs: 2000 });
    expect(grade(question, { kind: "choice", text: "Three" }, between)).toBeUndefined();
    expect(keyProblem(question, between)).toContain("found none");
    const twice: Question = {
      kind: "choice",
      choices: question.choices.map(({ text }) => ({
        text,
        conditions: [quantity("wall", 0, 9999)],
      })),
    };
    expect(keyProblem(twice, between)).toContain("found “A second” and “Three”");
    expect(keyDifference(question, fixtureFacts([]), fixtureFacts([], { wallMs: 3000 }))).toBe(
      "the true answer\n  expected: “A second”\n  found:    “Three”",
    );
  });

  test.each([
    [{ kind: "prints", pattern: "b {int 1..9}" }, true],
    [{ kind: "prints", pattern: "b" }, false],
    [{ kind: "first", pattern: "a" }, true],
    [{ kind: "last", pattern: "a" }, false],
    [{ kind: "lines", range: { min: 2, max: 2 } }, true],
    [{ kind: "in-flight", name: "task", range: { min: 3, max: 3 } }, true],
    [{ kind: "in-flight", name: "other", range: { min: 1, max: 9 } }, false],
    [{ kind: "state", state: "failed" }, false],
  ] as const)("%o: %s", (condition, isTrue) => {
    const one: Question = { kind: "choice", choices: [{ text: "x", conditions: [condition] }] };
    const problem = keyProblem(one, fixtureFacts(["a", "b 3"]));
    expect(problem === undefined).toBe(isTrue);
  });
});
