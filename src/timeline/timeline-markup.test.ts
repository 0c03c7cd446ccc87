import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { drawTimeline } from "./draw-timeline.ts";
import { drawMarks } from "./draw-marks.ts";
import { describeTarget } from "./describe-target.ts";
import { layoutTimeline } from "./layout.ts";
import { toMarkup } from "./markup-node.ts";
import { speaking } from "../words/words.ts";
import type { Trace } from "../trace/trace.ts";
import { crowd, gather, sketchTrace, thousands, workers } from "./sample-traces.ts";
import { taskTarget } from "./target.ts";
import { timelineMarkup } from "./timeline-markup.ts";
import { timelineTable } from "./timeline-table.ts";

const hostile = `"><img src=x onerror=alert(1)><script>'&\u202e`;
const hostileTrace = sketchTrace({
  wallMs: 100,
  threads: ["main", hostile],
  tasks: [
    { name: hostile, at: [0, 100], from: `${hostile}:1` },
    { name: hostile, thread: 1, at: [0, 100] },
  ],
  messages: [[0, 0, 1, 1, 1, 2]],
});

function elementsOf(markup: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: object): void => {
    if ("nodeName" in part && typeof part.nodeName === "string") names.add(part.nodeName);
    if ("childNodes" in part && Array.isArray(part.childNodes)) {
      for (const child of part.childNodes) if (isObject(child)) visit(child);
    }
  };
  visit(parseFragment(markup));
  return names;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

test("the figure has its name, its words and its origin", () => {
  const markup = timelineMarkup({
    file: "gather.ts",
    trace: gather,
    sentence: "Three at once.",
    origin: "Recorded in Chromium 156 on 2 cores",
    id: "gather.ts",
  });
  expect(markup).toMatch(/^<figure class="timeline" aria-label="Timeline of gather.ts"/);
  expect(markup).toContain("Three at once.");
  expect(markup).toContain("Recorded in Chromium 156 on 2 cores");
  expect(markup).toContain('role="img" aria-label="3 tasks on 1 thread, in 1.00 s."');
  expect(markup).toContain('id="gather-ts-hatch-0"');
  expect(markup).not.toContain("<style");
});

test("nothing of a run becomes markup", () => {
  const markup = timelineMarkup({
    file: hostile,
    trace: hostileTrace,
    sentence: hostile,
    origin: hostile,
    id: hostile,
  });
  const names = elementsOf(markup);
  expect(names.has("svg")).toBe(true);
  expect(names.has("img")).toBe(false);
  expect(names.has("script")).toBe(false);
  expect(markup).toContain("\\u{202e}");
});

test("several figures share an axis", () => {
  const options = { file: "gather.ts", trace: gather, sentence: "", id: "a" };
  expect(timelineMarkup({ ...options, axisMs: 3000 })).toContain("ended at 1.00 s");
  expect(timelineMarkup(options)).not.toContain("ended at");
  const german = { language: "de", phrases: { "ended at {}": "zu Ende bei {}" } } as const;
  const said = speaking(german, () => timelineMarkup({ ...options, axisMs: 3000 }));
  expect(said).toContain("zu Ende bei 1,00 s");
});

test("names show from the width on in which they fit", () => {
  const tasks = [
    { name: "aVeryLongName", at: [0, 22] as const },
    { name: "b", at: [22, 100] as const },
  ];
  const layout = layoutTimeline(sketchTrace({ wallMs: 100, tasks }));
  expect(toMarkup(drawTimeline(layout, { id: "a" }))).toContain("tl-from-500");
  expect(toMarkup(drawTimeline(layout, { id: "a", width: 400 }))).not.toContain("aVeryLongName");
  expect(toMarkup(drawTimeline(layout, { id: "a", width: 500 }))).toContain("aVeryLongName");
});

test("the table tells what the picture shows", () => {
  const { rows, more } = timelineTable(workers);
  expect(more).toBe(0);
  expect(rows.length).toBe(workers.tasks.length + workers.messages.length);
  expect(rows[0]).toEqual([
    "parallel.ts",
    "main",
    "parallel.ts:1",
    "0 ms",
    "411 ms",
    "0.30 ms",
    "returned",
    "",
  ]);
  expect(rows).toContainEqual([
    "Message",
    "from main to prime.worker.ts 1",
    "",
    "0.70 ms",
    "21 ms",
    "",
    "arrived",
    "countPrimes",
  ]);
});

test("where a message goes is said by other words than how long something lasts", () => {
  const message = sketchTrace({
    wallMs: 100,
    threads: ["main", "prime.worker.ts"],
    tasks: [{ name: "main.ts", at: [0, 100] }],
    messages: [[0, 0, 10, 1, undefined, 20]],
  });
  const [task] = message.tasks;
  if (task === undefined) throw new Error("Expected a task.");
  const target = taskTarget(task);
  const phrases = {
    "{} to {}": "{} bis {}",
    "from {} to {}": "von {} an {}",
    Message: "Nachricht",
  };
  const told = speaking({ language: "de", phrases }, () => ({
    times: describeTarget(message, target, false).facts[2],
    route: timelineTable(message).rows.find(([what]) => what === "Nachricht")?.[1],
  }));
  expect(told).toEqual({ times: "0 ms bis 100 ms", route: "von main an prime.worker.ts" });
});

test("the table says how much it leaves out", () => {
  const { rows, more } = timelineTable(thousands);
  expect([rows.length, more]).toEqual([200, 2801]);
});

test("a page that is built has what is alike in one row", () => {
  const { rows, more, isSummed } = timelineTable(crowd, { sums: true });
  expect([rows.length, more, isSummed]).toEqual([6, 0, true]);
  expect(rows[1]).toEqual([
    "job, 30 times",
    "main",
    "gather.ts:1",
    "10 ms",
    "948 ms",
    "30 ms",
    "returned",
    "pool.ts",
  ]);
  expect(timelineTable(gather, { sums: true })).toEqual(timelineTable(gather));
});

test("many bars and arrows are a few elements", () => {
  const count = (trace: Trace): number =>
    toMarkup(drawTimeline(layoutTimeline(trace), { id: "a" })).split("<").length;
  expect(count(crowd)).toBeLessThan(150);
  expect(crowd.tasks.length + crowd.messages.length).toBe(91);
});

test("what is picked is told with its line, a callback with its task's", () => {
  const task = gather.tasks.find(({ id }) => id === 2);
  if (task === undefined) throw new Error("Expected a task 2 in gather; found none.");
  const target = { kind: "task", task, start: task.start, end: task.end } as const;
  expect(describeTarget(gather, target, false)).toEqual({
    name: "setTimeout",
    facts: ["timer", "main", "1.00 s to 1.00 s", "busy 0.10 ms", "returned", "task.ts:4"],
    place: { file: "task.ts", line: 4, column: 1 },
  });
});

test("marks frame what is picked and what is of the line", () => {
  const { children } = drawMarks(
    layoutTimeline(gather),
    (target) => target.kind === "task" && target.task.id === 1,
    (target) => target.kind === "task" && target.task.source.name === "task",
  );
  expect(children.length).toBe(4);
});
