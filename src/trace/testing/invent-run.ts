/** Runs of programs that nobody wrote, for property tests: valid events of several threads. */
import fc from "fast-check";
import { countSlowly } from "./count-slowly.ts";
import { scriptThread, type SourceName, sources, type ThreadScript } from "./script-thread.ts";

export interface InventedRun {
  readonly scripts: readonly ThreadScript[];
  /** ms; behind all events. */
  readonly wallMs: number;
  /** What a slow count that sees the whole run at once makes of it. */
  readonly concurrency: number;
  readonly inFlight: ReadonlyMap<string, number>;
}

interface InventedTask {
  readonly id: number;
  readonly thread: number;
  readonly source: SourceName;
  state: "flying" | "parked" | "ended";
  /** On its thread's stack, or waiting, or done with its body. */
  body: "stacked" | "waiting" | "over";
}

interface InventedThread {
  readonly script: ThreadScript;
  readonly stack: InventedTask[];
}

/** What happens next, if it can: which, on which thread, to the how-manieth, after how many µs. */
const step = fc.record({
  what: fc.constantFrom<Step["what"][]>(
    "call",
    "call",
    "generate",
    "wait",
    "goOn",
    "goOn",
    "over",
    "settle",
    "callback",
    "yield",
    "ask",
    "post",
    "post",
  ),
  thread: fc.nat(9),
  nth: fc.nat(9),
  us: fc.oneof(fc.constant(0), fc.nat(3000)),
});

interface Step {
  readonly what:
    | "call"
    | "generate"
    | "wait"
    | "goOn"
    | "over"
    | "settle"
    | "callback"
    | "yield"
    | "ask"
    | "post";
  readonly thread: number;
  readonly nth: number;
  readonly us: number;
}

interface Inventing {
  readonly threadCount: number;
  /** Times are told in whole ones of these, µs. */
  readonly tickUs: number;
}

/**
 * @param length steps at most
 * @param how several threads, by default, and a clock that tells all events apart
 */
export const inventedRuns = (
  length: number,
  how: Inventing = { threadCount: 3, tickUs: 1 },
): fc.Arbitrary<InventedRun> =>
  fc.array(step, { maxLength: length, size: "max" }).map((steps) => invent(steps, how));

function invent(steps: readonly Step[], { threadCount, tickUs }: Inventing): InventedRun {
  const threads = Array.from({ length: threadCount }, (_, thread): InventedThread => {
    return { script: scriptThread(thread), stack: [] };
  });
  const tasks: InventedTask[] = [];
  const slow = countSlowly();
  let us = 0;
  let lastThread = -1;

  /** Threads never do two things at once here, so that the slow count knows the order. */
  const begin = (thread: number, wait: number): InventedThread | undefined => {
    us += wait + (thread === lastThread ? 0 : 1);
    lastThread = thread;
    const on = threads[thread];
    if (on !== undefined) on.script.at = (us - (us % tickUs)) / 1000;
    return on;
  };

  function start(on: InventedThread, source: SourceName, parent: InventedTask | undefined) {
    const id = on.script.start(source, parent?.id);
    const task: InventedTask = {
      id,
      thread: threads.indexOf(on),
      source,
      state: "flying",
      body: "stacked",
    };
    tasks.push(task);
    on.stack.push(task);
    slow.start(id, parent?.id, sources[source]);
    return task;
  }

  function change(on: InventedThread): void {
    const top = on.stack.at(-1);
    on.script.change(top?.id ?? -1);
    slow.change(threads.indexOf(on), top?.id);
  }

  function end(task: InventedTask, on: InventedThread): void {
    task.state = "ended";
    on.script.end(task.id);
    slow.end(task.id);
  }

  for (const { what, thread: number, nth, us: wait } of steps) {
    const thread = number % threadCount;
    const on = begin(thread, wait);
    if (on === undefined) continue;
    const top = on.stack.at(-1);
    const pick = (isOne: (task: InventedTask) => boolean): InventedTask | undefined => {
      const all = tasks.filter((task) => task.thread === thread && isOne(task));
      return all[nth % Math.max(1, all.length)];
    };
    switch (what) {
      case "call":
      case "generate":
        start(on, what === "generate" ? "count" : nth % 2 === 0 ? "download" : "limited", top);
        break;
      case "wait":
        if (top === undefined) break;
        top.body = "waiting";
        on.stack.pop();
        change(on);
        break;
      case "goOn": {
        const task = on.stack.length === 0 && pick((each) => each.body === "waiting");
        if (!task || task.state !== "flying") break;
        task.body = "stacked";
        on.stack.push(task);
        change(on);
        break;
      }
      case "over":
        if (top === undefined) break;
        top.body = "over";
        on.stack.pop();
        if (nth % 3 > 0) end(top, on);
        change(on);
        break;
      case "settle": {
        const task = pick((each) => each.body === "over" && each.state === "flying");
        if (task !== undefined) end(task, on);
        break;
      }
      case "callback":
        if (on.stack.length === 0) {
          start(
            on,
            "timer",
            pick(() => true),
          );
        }
        break;
      case "yield":
        if (top?.source !== "count") break;
        top.state = "parked";
        top.body = "waiting";
        on.stack.pop();
        on.script.park(top.id);
        slow.end(top.id);
        change(on);
        break;
      case "ask": {
        const task = pick((each) => each.state === "parked");
        if (task === undefined) break;
        task.state = "flying";
        task.body = "stacked";
        on.script.unpark(task.id, top?.id);
        slow.unpark(task.id, top?.id);
        on.stack.push(task);
        change(on);
        break;
      }
      case "post": {
        const to = (thread + 1 + nth) % threadCount;
        if (to === thread || (threads[to]?.stack.length ?? 0) > 0) break;
        const message = on.script.send(top?.id ?? -1);
        const other = begin(to, wait);
        if (other === undefined) break;
        const task = start(other, nth % 2 === 0 ? "message" : "worker", top);
        other.script.receive(message, task.id);
        break;
      }
    }
  }
  return {
    scripts: threads.map(({ script }) => script),
    wallMs: (us + 1000) / 1000,
    ...slow.result(),
  };
}
