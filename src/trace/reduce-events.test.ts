import { describe, expect, test } from "vitest";
import { createTraceReducer, type TraceReducer } from "./reduce-events.ts";
import { scriptThread, type SourceName, type ThreadScript } from "./testing/script-thread.ts";

function reduce(...scripts: readonly ThreadScript[]): TraceReducer {
  const reducer = createTraceReducer();
  for (const script of scripts) reducer.add(script.batch());
  return reducer;
}

const measure = (script: ThreadScript) => reduce(script).measures(1000, 8);

/** A call that waits at once; its caller goes on. */
function call(script: ThreadScript, source: SourceName, parent: number): number {
  const task = script.start(source, parent);
  script.change(parent);
  return task;
}

/** The event loop goes on with a task, which ends. */
function finish(script: ThreadScript, task: number): void {
  script.change(task);
  script.end(task);
  script.change(-1);
}

describe("calls on one thread", () => {
  test("three at once are three in flight on one thread", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    main.at = 2;
    const calls = [0, 1, 2].map(() => call(main, "download", module));
    main.change(-1);
    main.at = 300;
    for (const task of calls) finish(main, task);
    main.at = 301;
    finish(main, module);
    const reducer = reduce(main);
    const measures = reducer.measures(301, 8);
    expect(measures).toEqual({
      tasks: 3,
      concurrency: 3,
      parallelism: 1,
      busyMs: 2,
      inFlight: new Map([["download", 3]]),
    });
    const { tasks, lanes, wallMs } = reducer.snapshot(301);
    expect(
      tasks.map(({ source, parent, start, end }) => [source.name, parent, start, end]),
    ).toEqual([
      ["main.ts", undefined, 0, 301],
      ["download", module, 2, 300],
      ["download", module, 2, 300],
      ["download", module, 2, 300],
    ]);
    expect(lanes).toEqual([
      { thread: 0, name: "main", start: 0, end: 301, busy: [{ start: 0, end: 2 }] },
    ]);
    expect(wallMs).toBe(301);
  });

  test("three in turn are one in flight, though the clock stands still", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    for (let turn = 0; turn < 3; turn++) {
      const task = call(main, "download", module);
      main.change(-1);
      finish(main, task);
      main.change(module);
    }
    main.end(module);
    expect(measure(main)).toMatchObject({ tasks: 3, concurrency: 1, parallelism: 1, busyMs: 0 });
  });

  test("of ten that queue for three places, three download at once", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const callers = Array.from({ length: 10 }, () => call(main, "limited", module));
    main.change(-1);
    const begin = (caller: number): number => {
      main.change(caller);
      const task = call(main, "download", caller);
      main.change(-1);
      return task;
    };
    const running = callers.slice(0, 3).map((caller) => ({ caller, task: begin(caller) }));
    for (const next of [...callers.slice(3), undefined, undefined, undefined]) {
      main.at += 10;
      const over = running.shift();
      if (over === undefined) break;
      finish(main, over.task);
      finish(main, over.caller);
      if (next !== undefined) running.push({ caller: next, task: begin(next) });
    }
    const { concurrency, inFlight } = measure(main);
    expect(inFlight).toEqual(
      new Map([
        ["limited", 10],
        ["download", 3],
      ]),
    );
    expect(concurrency).toBe(10);
  });

  test("a task ends when its promise settles, not when its body is over", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const calls = [0, 1, 2].map(() => call(main, "download", module));
    main.change(-1);
    main.at = 100;
    for (const task of calls) main.end(task);
    const { tasks } = reduce(main).snapshot(100);
    expect(tasks.slice(1).map(({ end, outcome }) => [end, outcome])).toEqual([
      [100, "returned"],
      [100, "returned"],
      [100, "returned"],
    ]);
    expect(measure(main).concurrency).toBe(3);
  });

  test("the callbacks of tasks in flight do not add to them", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const calls = [0, 1].map(() => call(main, "download", module));
    main.change(-1);
    for (const parent of calls) {
      const timer = main.start("timer", parent);
      main.at += 1;
      main.end(timer);
      main.change(-1);
    }
    expect(measure(main).concurrency).toBe(2);
  });

  test("a callback without a parent in flight stands beside them, be it ever so short", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    call(main, "download", module);
    main.end(module);
    main.change(-1);
    const timer = main.start("timer", module);
    main.end(timer);
    main.change(-1);
    expect(measure(main).concurrency).toBe(2);
  });

  test("children left behind become their grandparent's", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const parent = main.start("limited", module);
    call(main, "download", parent);
    call(main, "download", parent);
    main.end(parent);
    main.change(module);
    main.at = 5;
    // The module has them now: it is no leaf beside them.
    expect(measure(main).concurrency).toBe(2);
    main.end(module);
    main.start("timer");
    expect(measure(main).concurrency).toBe(3);
  });

  test("a generator that waits for a request is not in flight", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const generators = [0, 1].map(() => {
      const generator = main.start("count", module);
      main.park(generator);
      main.change(module);
      return generator;
    });
    for (const generator of generators) {
      main.at += 1;
      main.unpark(generator, module);
      main.change(generator);
      main.at += 1;
      main.park(generator);
      main.change(module);
    }
    const reducer = reduce(main);
    expect(reducer.measures(10, 1)).toMatchObject({
      tasks: 2,
      concurrency: 1,
      inFlight: new Map([["count", 1]]),
    });
    expect(reducer.snapshot(10).tasks[2]).toMatchObject({
      end: 10,
      outcome: "unfinished",
      flights: [{ start: 3, end: 4 }],
      spans: [{ start: 3, end: 4 }],
    });
  });

  test("who asks a generator is its parent meanwhile", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const generator = main.start("count", module);
    main.park(generator);
    main.change(module);
    const asker = call(main, "download", module);
    main.change(asker);
    main.unpark(generator, asker);
    main.change(generator);
    main.change(-1);
    expect(measure(main).concurrency).toBe(1);
  });

  test("what a parked generator has left in flight is its parent's", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const generator = main.start("count", module);
    const ahead = call(main, "download", generator);
    main.park(generator);
    main.change(module);
    main.change(-1);
    expect(measure(main).concurrency).toBe(1);
    // Asked by what it has started itself.
    main.change(ahead);
    main.unpark(generator, ahead);
    main.change(generator);
    main.change(-1);
    expect(measure(main).concurrency).toBe(1);
    main.end(ahead);
    expect(measure(main).concurrency).toBe(1);
  });

  test("a busy loop that was stopped has its thread to the end", () => {
    const main = scriptThread(0);
    main.start("main");
    const { tasks, lanes } = reduce(main).snapshot(70);
    expect(tasks[0]).toMatchObject({
      end: 70,
      outcome: "unfinished",
      spans: [{ start: 0, end: 70 }],
    });
    expect(lanes[0]?.busy).toEqual([{ start: 0, end: 70 }]);
  });
});

describe("several threads", () => {
  const computing = (workers: number) => {
    const main = scriptThread(0);
    const module = main.start("main");
    const others = Array.from({ length: workers }, (_, index) => {
      const message = main.send(module);
      const worker = scriptThread(index + 1);
      worker.at = 20 + index;
      const task = worker.start("message", module);
      worker.receive(message, task);
      worker.at = 120;
      worker.end(task);
      worker.change(-1);
      return worker;
    });
    main.at = 1;
    main.change(-1);
    return [main, ...others];
  };

  test("three workers that compute are three at once, and as parallel as there are cores", () => {
    const reducer = reduce(...computing(3));
    expect(reducer.measures(120, 2)).toMatchObject({ concurrency: 3, parallelism: 2, tasks: 0 });
    expect(reducer.measures(120, 8)).toMatchObject({ concurrency: 3, parallelism: 3 });
    expect(reducer.snapshot(120).messages.map(({ to }) => to)).toEqual([
      { thread: 1, task: 1, at: 20 },
      { thread: 2, task: 2, at: 21 },
      { thread: 3, task: 3, at: 22 },
    ]);
  });

  test("batches of the same, whichever thread's comes first", () => {
    const [main, ...others] = computing(2);
    if (main === undefined) throw new Error("no main thread");
    expect(reduce(...others, main).snapshot(120)).toEqual(reduce(main, ...others).snapshot(120));
  });

  test("a task counts beside its children on other threads only while it has its thread", () => {
    const [main, ...others] = computing(2);
    if (main === undefined) throw new Error("no main thread");
    main.at = 60;
    main.change(0);
    expect(reduce(main, ...others).measures(120, 8).concurrency).toBe(3);
  });

  test("children left behind on another thread become their grandparent's", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const parent = main.start("limited", module);
    const worker = scriptThread(1);
    worker.at = 1;
    worker.start("message", parent);
    main.at = 2;
    main.end(parent);
    main.start("timer");
    // The worker's task and the timer: the module has a child.
    expect(reduce(main, worker).measures(9, 8).concurrency).toBe(2);
  });

  test("of what happens at once on two threads the endings come first", () => {
    const main = scriptThread(0);
    const worker = scriptThread(1);
    worker.end(worker.start("message"));
    const task = worker.start("message");
    worker.at = 5;
    worker.end(task);
    main.at = 5;
    main.start("main");
    expect(reduce(main, worker).measures(9, 8).concurrency).toBe(1);
  });

  test("what a message sets off comes after what led to it, whatever the clocks say", () => {
    const main = scriptThread(0);
    const worker = scriptThread(1);
    main.at = 10;
    const first = main.start("download");
    main.end(first);
    const message = main.send(-1);
    // Its clock is 0.5 ms behind.
    worker.at = 9.5;
    const second = worker.start("message");
    worker.receive(message, second);
    worker.end(second);
    expect(reduce(main, worker).measures(20, 8).concurrency).toBe(1);
    expect(reduce(main, worker).snapshot(20).messages[0]?.to.at).toBe(10);
  });

  test("the tasks of a thread that was ended are over", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    main.change(-1);
    const worker = scriptThread(1);
    worker.at = 5;
    worker.start("worker", module);
    const reducer = reduce(main, worker);
    reducer.thread(1, "sum", 3);
    reducer.ended(1, 50);
    expect(reducer.snapshot(100).tasks[1]).toMatchObject({
      end: 50,
      outcome: "unfinished",
      spans: [{ start: 5, end: 50 }],
    });
    expect(reducer.snapshot(100).lanes[1]).toEqual({
      thread: 1,
      name: "sum",
      start: 3,
      end: 50,
      busy: [{ start: 5, end: 50 }],
    });
  });

  test("nor are they in flight after it, beside what comes then", () => {
    const main = scriptThread(0);
    const worker = scriptThread(1);
    worker.start("message");
    worker.change(-1);
    worker.start("message");
    main.at = 60;
    main.start("timer");
    const reducer = reduce(main, worker);
    expect(reducer.measures(100, 8).concurrency).toBe(3);
    reducer.ended(1, 50);
    expect(reducer.measures(100, 8).concurrency).toBe(2);
  });

  test("one that was ended after its last message is not counted beside what that message began", () => {
    const main = scriptThread(0);
    const worker = scriptThread(1);
    const work = worker.start("message");
    worker.at = 10;
    const answer = worker.send(work);
    main.at = 11;
    const heard = main.start("message", work);
    main.receive(answer, heard);
    main.at = 12;
    main.end(heard);
    const reducer = reduce(main, worker);
    expect(reducer.measures(100, 8).concurrency).toBe(2);
    reducer.ended(1, 12);
    expect(reducer.measures(100, 8).concurrency).toBe(1);
  });

  test("no task is its own ancestor, whatever the threads say", () => {
    const main = scriptThread(0);
    const worker = scriptThread(1);
    worker.start("message", 0);
    main.start("main", 1);
    const { tasks } = reduce(worker, main).snapshot(1);
    expect(tasks.filter(({ parent }) => parent !== undefined)).toHaveLength(1);
  });
});

test("a trace's zero is when the main module began", () => {
  const main = scriptThread(0);
  main.at = 30;
  main.start("main");
  main.at = 50;
  main.change(-1);
  const reducer = reduce(main);
  reducer.begin(40);
  expect(reducer.snapshot(20)).toMatchObject({
    tasks: [{ start: 0, end: 20, spans: [{ start: 0, end: 10 }] }],
    wallMs: 20,
  });
});

describe("past a thread's cap", () => {
  test("merged records stand for the calls that have none of their own", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    main.at = 10;
    main.change(-1);
    main.at = 12;
    main.end(module);
    main.at = 20;
    main.merged(50, 7, 4000);
    main.at = 30;
    main.merged(30, 3, 10_000);
    const reducer = reduce(main);
    const { merged, lanes, tasks } = reducer.snapshot(40);
    expect(merged).toEqual([
      { thread: 0, start: 10, end: 20, calls: 50, peak: 7 },
      { thread: 0, start: 20, end: 30, calls: 30, peak: 3 },
    ]);
    expect(lanes[0]?.busy).toEqual([
      { start: 0, end: 10 },
      { start: 16, end: 30 },
    ]);
    expect(tasks).toHaveLength(1);
    expect(reducer.measures(40, 1)).toMatchObject({ tasks: 80, concurrency: 7, busyMs: 24 });
  });

  test("the leaves of other threads stand beside a thread's peak", () => {
    const main = scriptThread(0);
    main.start("main");
    main.change(-1);
    main.at = 20;
    main.merged(50, 7, 4000);
    const worker = scriptThread(1);
    worker.at = 5;
    worker.start("worker");
    expect(reduce(main, worker).measures(40, 8).concurrency).toBe(8);
  });

  test("there are no more leaves than tasks", () => {
    const main = scriptThread(0);
    main.start("main");
    main.merged(2, 1e9, 0);
    expect(measure(main).concurrency).toBe(3);
  });
});
