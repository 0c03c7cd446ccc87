import { createBudget } from "./capture.ts";
import { framesOf } from "./capture-error.ts";
import { capture } from "./capture.ts";
import { cut } from "./capture-primitive.ts";
import type { Budget } from "./capturing.ts";
import { formatDuration } from "./duration.ts";
import { formatArguments } from "./format.ts";
import { traceClass } from "./inspect-base.ts";
import {
  append,
  emptyRecord,
  isArray,
  learnErrors,
  ownProperty,
  stackAbove,
  toText,
} from "./intrinsics.ts";
import type { Level, LineContent } from "./line.ts";
import { snapshotLimits } from "./snapshot.ts";
import { tableOf } from "./table.ts";
import { lineText } from "./text.ts";
import type { ThreadConsole } from "./thread-console.ts";

// Taken before a cell can patch it.
const { defineProperty } = Object;

/** Where a thread's console prints to. */
export interface ConsoleSink {
  /**
   * A line. `make` captures the values as they are now: call it before returning, or not at all.
   * @param size An estimate in UTF-16 units, from string arguments alone.
   */
  print(level: Level, depth: number, size: number, make: () => LineContent): void;
  /** ms, monotonic. */
  now(): number;
}

/** Values that a thread's lines keep in all before `laterNodes` holds: no run may fill the page. */
const generousNodes = 400_000;
/** Values that each line keeps after that. */
const laterNodes = 100;
/** Groups within groups that are told apart. */
const depthLimit = 100;

/**
 * A console whose lines go to `sink`. Its methods need no `this`, throw only what the sink throws, and
 * call nothing that a cell may have patched. `clear` leaves a note: the next run clears the output.
 */
export function createConsole(sink: ConsoleSink): ThreadConsole {
  learnErrors();
  const counts = emptyRecord<number>();
  const timers = emptyRecord<number>();
  let depth = 0;
  let spent = 0;

  function budgeted(make: (budget: Budget) => LineContent): LineContent {
    const nodes = spent < generousNodes ? snapshotLimits.nodes : laterNodes;
    const budget = createBudget(nodes);
    const content = make(budget);
    spent += nodes - budget.shown - budget.deep;
    return content;
  }

  function print(level: Level, args: readonly unknown[]): void {
    sink.print(level, depth, sizeOf(args), () =>
      budgeted((budget) => ({ kind: "parts", parts: formatArguments(args, budget) })),
    );
  }

  function say(level: Level, text: string): void {
    sink.print(level, depth, text.length, () => ({
      kind: "parts",
      parts: [{ kind: "text", text }],
    }));
  }

  function openGroup(data: readonly unknown[]): void {
    if (data.length > 0) print("log", data);
    if (depth < depthLimit) depth++;
  }

  function elapsed(label: string): number | undefined {
    const start = timers[label];
    if (start === undefined) say("warn", `Timer '${label}' does not exist`);
    return start === undefined ? undefined : sink.now() - start;
  }

  // A method, whose name is its key: a bundle gives a function's own name away.
  const { trace } = {
    trace(...data: readonly unknown[]): void {
      sink.print("log", depth, sizeOf(data), () =>
        budgeted((budget) => traceOf(data, trace, budget)),
      );
    },
  };

  const threadConsole: ThreadConsole = {
    log: (...data) => print("log", data),
    info: (...data) => print("info", data),
    warn: (...data) => print("warn", data),
    error: (...data) => print("error", data),
    debug: (...data) => print("debug", data),
    dirxml: (...data) => print("log", data),
    dir: (item) => {
      sink.print("log", depth, sizeOf([item]), () =>
        budgeted((budget) => ({
          kind: "parts",
          parts: [{ kind: "value", value: capture(item, budget) }],
        })),
      );
    },
    trace,
    table: (data, columns) => {
      const filter = textsOf(columns);
      const content = attempt(() => tableOf(data, filter));
      if (content === undefined) print("log", [data]);
      else sink.print("table", depth, lineText(content).length, () => content);
    },
    group: (...data) => openGroup(data),
    groupCollapsed: (...data) => openGroup(data),
    groupEnd: () => {
      if (depth > 0) depth--;
    },
    assert: (condition, ...data) => {
      if (!condition) print("error", assertionOf(data));
    },
    count: (label = "default") => {
      const name = labelOf(label);
      const times = (counts[name] ?? 0) + 1;
      counts[name] = times;
      say("log", `${name}: ${times}`);
    },
    countReset: (label = "default") => {
      const name = labelOf(label);
      if (counts[name] === undefined) say("warn", `Count for '${name}' does not exist`);
      else counts[name] = 0;
    },
    time: (label = "default") => {
      const name = labelOf(label);
      if (timers[name] === undefined) timers[name] = sink.now();
      else say("warn", `Timer '${name}' already exists`);
    },
    timeLog: (label = "default", ...data) => {
      const name = labelOf(label);
      const duration = elapsed(name);
      if (duration === undefined) return;
      const args: unknown[] = ["%s: %s", name, formatDuration(duration)];
      for (let index = 0; index < data.length; index++) append(args, data[index]);
      print("log", args);
    },
    timeEnd: (label = "default") => {
      const name = labelOf(label);
      const duration = elapsed(name);
      if (duration === undefined) return;
      timers[name] = undefined;
      say("log", `${name}: ${formatDuration(duration)}`);
    },
    clear: () => {
      depth = 0;
      say("note", "console.clear() keeps what was printed. The next run clears it.");
    },
    // For the recorders of developer tools; there is none here.
    timeStamp: () => nothing(),
    profile: () => nothing(),
    profileEnd: () => nothing(),
  };
  defineProperty(threadConsole, Symbol.toStringTag, {
    value: "console",
    configurable: true,
  });
  return threadConsole;
}

function nothing(): void {
  // Asked for, and without effect.
}

function sizeOf(args: readonly unknown[]): number {
  let size = args.length;
  for (let index = 0; index < args.length; index++) {
    const value = args[index];
    if (typeof value === "string") size += value.length;
  }
  return size;
}

/** A trace looks like an error: its stack opens on request. */
function traceOf(data: readonly unknown[], above: unknown, budget: Budget): LineContent {
  const message = lineText({ kind: "parts", parts: formatArguments(data, budget) });
  const stack = cut(framesOf(stackAbove(above), ""), snapshotLimits.stack);
  const value = {
    kind: "error",
    id: 0,
    className: traceClass,
    tag: "",
    properties: [],
    more: 0,
    name: "Trace",
    message,
    stack,
  } as const;
  return { kind: "parts", parts: [{ kind: "value", value }] };
}

function assertionOf(data: readonly unknown[]): readonly unknown[] {
  const first = data[0];
  const args: unknown[] = [];
  if (typeof first === "string") append(args, `Assertion failed: ${first}`);
  else append(args, "Assertion failed");
  for (let index = typeof first === "string" ? 1 : 0; index < data.length; index++) {
    append(args, data[index]);
  }
  return args;
}

/** What the label says; the cell's own `toString` may throw. */
function labelOf(label: unknown): string {
  return cut(attempt(() => toText(label)) ?? "default", snapshotLimits.name);
}

function textsOf(list: unknown): readonly string[] | undefined {
  if (!isArray(list)) return undefined;
  const texts: string[] = [];
  for (let index = 0; index < list.length && index < 100; index++) {
    const item = attempt(() => ownProperty(list, index));
    if (item?.kind === "data") append(texts, labelOf(item.value));
  }
  return texts;
}

/** Undefined where it throws: a proxy's trap. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
