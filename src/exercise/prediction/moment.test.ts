import { describe, expect, test } from "vitest";
import { sketchTrace } from "../../timeline/sample-traces.ts";
import { fixtureFacts } from "./facts-fixture.ts";
import { grade } from "./grade.ts";
import { momentOf, type TracedRun } from "./moment.ts";
import type { Commitment, Quantity, Question } from "./prediction.ts";

/** Two tasks, one after the other. */
const inTurn: TracedRun = {
  facts: fixtureFacts([], { concurrency: 1, tasks: 2 }),
  trace: sketchTrace({
    wallMs: 200,
    tasks: [
      { name: "task", at: [0, 100], busy: [[0, 1]] },
      { name: "task", at: [100, 200], busy: [[100, 103]] },
    ],
  }),
};

/** Three at once. */
const gathered: TracedRun = {
  facts: fixtureFacts([]),
  trace: sketchTrace({
    wallMs: 100,
    tasks: [
      { name: "task", at: [0, 99], busy: [[0, 1]] },
      { name: "task", at: [1, 99], busy: [[1, 2]] },
      { name: "task", at: [2, 100], busy: [[2, 3]] },
    ],
  }),
};

function momentFor(question: Question, said: Commitment, run: TracedRun) {
  const graded = grade(question, said, run.facts);
  if (graded === undefined) throw new Error("Expected a grade.");
  return momentOf(question, said, graded, run);
}

describe("a number", () => {
  test.each([
    [
      "concurrency",
      inTurn,
      100,
      "At 100 ms, the second task starts. The first has ended by then, at 100 ms.",
    ],
    [
      "concurrency",
      gathered,
      2,
      "At 2.0 ms, task starts: from here on 3 tasks are in flight at once.",
    ],
    ["wall", inTurn, 200, "At 200 ms, task is the last task to end. It had started at 100 ms."],
    [
      "busy",
      inTurn,
      100,
      "From 100 ms to 103 ms, main is busy with task: the longest stretch of work.",
    ],
    ["tasks", gathered, 2, "At 2.0 ms, the last of 3 tasks starts: task."],
    ["threads", gathered, 0, "No other thread than main ever starts."],
  ] satisfies [Quantity, TracedRun, number, string][])("%s", (of, run, at, text) => {
    const moment = momentFor({ kind: "number", of, within: 0 }, { kind: "number", value: 7 }, run);
    expect(moment).toMatchObject({ at, text });
  });

  test("concurrency: where a call has ended, and not where it calls another", () => {
    const question: Question = { kind: "number", of: "concurrency", within: 0 };
    const facts = fixtureFacts([], { concurrency: 1 });
    const tasks = [
      { name: "outer", at: [0, 100] },
      { name: "inner", at: [1, 50], parent: 0 },
      { name: "inner", at: [60, 90], parent: 0 },
    ] as const;
    const textOf = (count: number): string | undefined => {
      const trace = sketchTrace({ wallMs: 100, tasks: tasks.slice(0, count) });
      return momentFor(question, { kind: "number", value: 2 }, { facts, trace })?.text;
    };
    expect([3, 2, 1].map(textOf)).toEqual([
      "At 60 ms, inner starts. The task before it has ended by then, at 50 ms.",
      "At 1.0 ms, inner starts. outer, which has called it, does not count beside it.",
      "There is one task in flight, and no second.",
    ]);
  });

  test("calls of a name: as many as were measured, also where a trace's times allow for more", () => {
    const twoTasks = { kind: "in-flight", name: "task", range: { min: 2, max: 2 } } as const;
    const question: Question = {
      kind: "choice",
      choices: [{ text: "two", conditions: [twoTasks] }],
    };
    const run = { ...gathered, facts: fixtureFacts([], { inFlight: { task: 2 } }) };
    expect(momentFor(question, { kind: "choice", text: "two" }, run)?.text).toBe(
      "At 2.0 ms, task starts: from here on 2 calls of task are in flight at once.",
    );
  });

  test("tasks: the last that is told of, and how many are not", () => {
    const question: Question = { kind: "number", of: "tasks", within: 0 };
    const merged = [{ thread: 0, start: 40, end: 50, calls: 1_000, peak: 1 }];
    const run = { ...gathered, trace: { ...gathered.trace, merged } };
    expect(momentFor(question, { kind: "number", value: 7 }, run)?.text).toBe(
      "At 2.0 ms, the last of 3 tasks that are drawn one by one starts: task. " +
        "From 40 ms on, 1,000 calls are drawn together: too many to tell of each.",
    );
  });

  test("parallelism: where threads are first busy together", () => {
    const run: TracedRun = {
      facts: fixtureFacts([], { parallelism: 2, threads: 2 }),
      trace: sketchTrace({
        wallMs: 50,
        threads: ["main", "prime.worker.ts"],
        tasks: [
          { name: "main.ts", kind: "module", at: [0, 40], busy: [[0, 40]] },
          { name: "count", thread: 1, at: [10, 50], busy: [[10, 50]] },
        ],
      }),
    };
    const question: Question = { kind: "number", of: "parallelism", within: 0 };
    expect(momentFor(question, { kind: "number", value: 1 }, run)).toEqual({
      at: 10,
      task: 1,
      text: "At 10 ms, threads are busy at the same instant: main and prime.worker.ts.",
    });
  });
});

test("order: the first line that stands elsewhere, and the task that printed it", () => {
  const facts = fixtureFacts(["a", "b"]);
  const lines = facts.lines.map((line, index) => ({ ...line, at: index === 0 ? 5.5 : 105.5 }));
  const run: TracedRun = { ...inTurn, facts: { ...facts, lines } };
  const moment = momentFor(
    { kind: "order", from: undefined, to: undefined },
    { kind: "order", lines: ["b", "a"] },
    run,
  );
  expect(moment?.text).toMatch(
    /^At 0\.\d+ ms, main prints “a”\. It is the first of these lines; you had “b” there\.$/,
  );
  expect(moment?.task).toBe(0);
});
