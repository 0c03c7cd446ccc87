import { describe, expect, test } from "vitest";
import { outcomeWords } from "./outcome-words.ts";
import { recordSchedule } from "./record.ts";
import type { ScheduleRecord } from "./record.ts";
import {
  eventWords,
  failureWords,
  firstDifference,
  placesOf,
  placeText,
  taskNames,
  whoGoesOn,
} from "./schedule-words.ts";
import { anyOrder, engineOf, programOf } from "./testing/engine-of.ts";
import { speaking } from "../words/words.ts";

const sources = {
  "main.ts": `const sleep = async (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
async function book(): Promise<void> {
  await sleep(10);
}
async function audit(): Promise<void> {
  await sleep(20);
}
await Promise.all([book(), book(), audit()]);
setTimeout(() => {}, 5);
`,
};

function record(choices: readonly number[]): ScheduleRecord {
  return recordSchedule(engineOf(sources), programOf(sources), choices, {
    ...anyOrder,
    until: "end",
  });
}

describe("a schedule in words", () => {
  test("calls of one function are numbered, and a helper is known by its caller", () => {
    const names = taskNames(record([]));
    expect([...names.values()]).toEqual([
      "main.ts",
      "book 1",
      "sleep of book 1",
      "book 2",
      "sleep of book 2",
      "audit",
      "sleep of audit",
    ]);
  });

  test("a step says who goes on, what was over and where", () => {
    const schedule = record([1]);
    const names = taskNames(schedule);
    const [begin, first] = schedule.steps;
    const last = schedule.steps.at(-1);
    if (!begin || !first?.event || !last?.event) throw new Error("Expected steps.");
    expect(whoGoesOn(begin, names)).toBe("the program begins");
    expect(whoGoesOn(first, names)).toBe("sleep of book 2");
    expect(eventWords(first.event, names)).toBe("the 10 ms of sleep of book 2 are over");
    expect(placesOf(first).map(placeText)).toContain("main.ts:3");
    expect(eventWords(last.event, names)).toMatch(/^the 5 ms .*are over$/);
  });

  test("a signal's timeout is one thing, and no milliseconds", () => {
    const event = {
      id: 0,
      kind: "timer",
      label: "timeout of 10 ms",
      born: 0,
      since: 0,
      due: 10,
      task: 1,
      site: undefined,
    } as const;
    const names = new Map([[1, "load"]]);
    const both = (): string[] => [
      eventWords(event, names),
      eventWords({ ...event, task: undefined }, names),
    ];
    expect(both()).toEqual(["the 10 ms timeout of load is over", "the 10 ms timeout is over"]);
    const phrases = {
      "the {} timeout is over": "die Frist von {} ist um",
      "the {} timeout of {} is over": "die Frist von {2} ({1}) ist um",
    };
    expect(speaking({ language: "de", phrases }, both)).toEqual([
      "die Frist von load (10 ms) ist um",
      "die Frist von 10 ms ist um",
    ]);
  });

  test("the first difference of two", () => {
    expect(firstDifference(record([]), record([1]))).toBe(1);
    expect(firstDifference(record([0, 0]), record([0, 1]))).toBe(2);
    expect(firstDifference(record([1]), record([1]))).toBeUndefined();
  });
});

describe("an outcome in words", () => {
  const found = { record: record([]), isShortest: true, passing: undefined };
  test.each([
    [{ kind: "holds", tried: 1_680 }, "All 1,680 interleavings hold."],
    [{ kind: "holds", tried: 1 }, "There is one interleaving, and it holds."],
    [{ kind: "broken", tried: 6, failed: 4, isAll: true, found }, "4 of all 6 interleavings fail."],
    [
      { kind: "broken", tried: 6, failed: 1, isAll: true, found },
      "1 of all 6 interleavings fails.",
    ],
    [{ kind: "broken", tried: 6, failed: 6, isAll: true, found }, "All 6 interleavings fail."],
    [
      { kind: "broken", tried: 1, failed: 1, isAll: true, found },
      "There is one interleaving, and it fails.",
    ],
    [
      { kind: "broken", tried: 5_000, failed: 7, isAll: false, found },
      "7 of the 5,000 interleavings tried fail.",
    ],
    [
      { kind: "cut-short", tried: 5_000, by: "schedules" },
      "Stopped at 5,000 of an unknown number of interleavings. None of those tried fails.",
    ],
    [
      { kind: "unexplorable", because: "it uses `Worker`" },
      "This cell cannot be explored because it uses `Worker`.",
    ],
  ] as const)("%o", (explored, sentence) => {
    expect(outcomeWords(explored).sentence).toBe(sentence);
  });
});

test("a page's words are the schedule's, also where a thread has named something in English", () => {
  const phrases = {
    "{} of {}": "{} von {}",
    "the {} of {} are over": "die {} von {} sind um",
    "the {} is there": "der {} ist da",
    "body of {}": "Inhalt von {}",
    "{} of all {} interleavings fail.": "{} von allen {} Verschränkungen schlagen fehl.",
    "Nothing can go on, and the program has not ended.": "Nichts geht weiter.",
  };
  speaking({ language: "de", phrases }, () => {
    const schedule = record([1]);
    const names = taskNames(schedule);
    const event = schedule.steps[1]?.event;
    if (!event) throw new Error("Expected an event.");
    expect(eventWords(event, names)).toBe("die 10 ms von sleep von book 2 sind um");
    const body = { ...event, kind: "body", label: "body of /lab/a", task: undefined } as const;
    expect(eventWords(body, names)).toBe("der Inhalt von /lab/a ist da");
    const found = { record: schedule, isShortest: true, passing: undefined };
    expect(
      outcomeWords({ kind: "broken", tried: 1_680, failed: 1_200, isAll: true, found }).sentence,
    ).toBe("1.200 von allen 1.680 Verschränkungen schlagen fehl.");
  });
});

test("a deadlock is worded as the thread that found it did", () => {
  const stuck = { "main.ts": "setTimeout(() => {}, 1);\nawait new Promise(() => {});\n" };
  const { end } = recordSchedule(engineOf(stuck), programOf(stuck), [], {
    ...anyOrder,
    until: "end",
  });
  if (end.kind !== "failed") throw new Error(`Expected a failure; found ${end.kind}.`);
  expect(end.failure).toBe("deadlock");
  expect(failureWords(end)).toBe(end.message);
});
