/** A schedule in words: whose turn it is, what was over, where the code goes on. Pure. */
import type { Site } from "./compile/explorable.ts";
import type { RecordedEvent, RecordedStep, RecordedTask, ScheduleRecord } from "./record.ts";
import { said } from "../words/words.ts";

type FailedEnd = Extract<ScheduleRecord["end"], { kind: "failed" }>;

/** Names of tasks by id: calls of one function are numbered in the order in which they began. */
export function taskNames({ tasks }: Pick<ScheduleRecord, "tasks">): ReadonlyMap<number, string> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const alike = new Map<string, number>();
  for (const { name } of tasks) alike.set(name, (alike.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const own = new Map<number, string>();
  for (const { id, name } of tasks) {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    own.set(id, (alike.get(name) ?? 0) > 1 ? `${name} ${number}` : name);
  }
  return new Map(tasks.map((task) => [task.id, pathOf(task, byId, own)]));
}

/** `book 2`; `sleep of book 2` where the caller is what a reader knows it by. */
function pathOf(
  task: RecordedTask,
  byId: ReadonlyMap<number, RecordedTask>,
  own: ReadonlyMap<number, string>,
): string {
  let outermost = task;
  for (let next = parentOf(task, byId); next !== undefined; next = parentOf(next, byId)) {
    if (isModule(next)) break;
    outermost = next;
  }
  const name = own.get(outermost.id) ?? outermost.name;
  // What has no name of its own is known by who called it.
  return outermost === task || task.name === "(anonymous)"
    ? name
    : said("{} of {}", task.name, name);
}

function parentOf(
  { parent }: RecordedTask,
  byId: ReadonlyMap<number, RecordedTask>,
): RecordedTask | undefined {
  return parent === undefined ? undefined : byId.get(parent);
}

/** A module's name is its file's. */
function isModule({ name, site }: RecordedTask): boolean {
  return site !== undefined && name === site.file;
}

/** `the 10 ms of book 2 are over` */
export function eventWords(
  { kind, label: recorded, task }: RecordedEvent,
  names: ReadonlyMap<number, string>,
): string {
  const label = labelWords(recorded);
  const name = task === undefined ? undefined : names.get(task);
  switch (kind) {
    case "timer": {
      const deadline = timeoutOf(recorded);
      if (deadline !== undefined) {
        return name === undefined
          ? said("the {} timeout is over", deadline)
          : said("the {} timeout of {} is over", deadline, name);
      }
      return name === undefined
        ? said("the {} are over", label)
        : said("the {} of {} are over", label, name);
    }
    case "interval":
      return name === undefined
        ? said("another {} are over", label)
        : said("another {} of {} are over", label, name);
    case "request":
      return name === undefined ? said("{} answers", label) : said("{} answers {}", label, name);
    case "body":
      return name === undefined
        ? said("the {} is there", label)
        : said("the {} is there for {}", label, name);
    case "module":
      return said("{} is loaded", label);
  }
}

/** How long a signal of `AbortSignal.timeout` waited: `10 ms`; undefined of what is none. */
function timeoutOf(label: string): string | undefined {
  return /^timeout of (.*)$/s.exec(label)?.[1];
}

/** The thread that records has no words but English: `timeout of 10 ms`, `body of /lab/hello.txt`. */
function labelWords(label: string): string {
  const [, what, rest = ""] = /^(timeout|body) of (.*)$/s.exec(label) ?? [];
  if (what === undefined) return label;
  return what === "body" ? said("body of {}", rest) : said("timeout of {}", rest);
}

/** Why it failed: what the cell's own code says, or that all wait. */
export function failureWords({ failure, message }: FailedEnd): string {
  return failure === "deadlock"
    ? said("Nothing can go on, and the program has not ended.")
    : message;
}

/** Whose turn it is, in short: for a column of a table. */
export function whoGoesOn(
  { event, ran }: RecordedStep,
  names: ReadonlyMap<number, string>,
): string {
  if (event === undefined) return said("the program begins");
  const owner = event.task ?? ran.find(({ task }) => task !== undefined)?.task;
  return (owner === undefined ? undefined : names.get(owner)) ?? labelWords(event.label);
}

/** Where code goes on in a step, each line once, in the order in which it does. */
export function placesOf({ ran }: RecordedStep): readonly Site[] {
  const places = new Map<string, Site>();
  for (const { site } of ran) {
    if (site !== undefined) places.set(placeText(site), site);
  }
  return [...places.values()];
}

/** `twice.ts:7` */
export function placeText({ file, line }: Site): string {
  return `${file}:${line}`;
}

/** Index of the first step that is another one in `other`; undefined where one only goes on longer. */
export function firstDifference(one: ScheduleRecord, other: ScheduleRecord): number | undefined {
  const index = one.steps.findIndex(
    ({ event }, step) => event?.id !== other.steps[step]?.event?.id && step < other.steps.length,
  );
  return index < 0 ? undefined : index;
}
