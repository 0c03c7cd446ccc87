/** Programs, compiled and run with the real tracer; what it tells is replayed as the page replays it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { codeStride, eventKinds, eventStride, idStride } from "../../../trace/events.ts";
import { createTraceReducer } from "../../../trace/reduce-events.ts";
import type { Task, TaskKind, TaskSource, Trace, TraceMeasures } from "../../../trace/trace.ts";
import type { SourceOnWire } from "../../protocol.ts";
import { flows } from "./testing/flows.ts";
import type { FlowResult } from "./testing/run-flows.ts";

const script = fileURLToPath(new URL("./testing/run-flows.ts", import.meta.url));
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", script],
  {
    input: JSON.stringify(Object.entries(flows).map(([name, source]) => ({ name, source }))),
    encoding: "utf8",
    maxBuffer: 1 << 28,
    // A tracer that goes round in circles fails here, and holds nothing up.
    timeout: 120_000,
  },
);
if (status !== 0) throw new Error(`The flows could not be run: ${stderr}`);
const results = JSON.parse(stdout) as Readonly<Record<keyof typeof flows, FlowResult>>;

interface Replayed {
  readonly trace: Trace;
  readonly measures: TraceMeasures;
  readonly events: number;
  /** Names of its ancestors, the nearest first. */
  readonly parents: (task: Task | undefined) => string[];
  readonly named: (name: string) => Task[];
}

function replay(name: keyof typeof flows): Replayed {
  const { batches, sites, took } = results[name];
  const reducer = createTraceReducer();
  reducer.thread(0, "main", 0);
  reducer.begin(0);
  for (const { events, sources } of batches) {
    reducer.add({
      thread: 0,
      events: Float64Array.from(events),
      sources: (sources as SourceOnWire[]).map((source) => sourceOf(source, sites)),
    });
  }
  expect(reducer.dropped).toBe(0);
  const trace = reducer.snapshot(took);
  const byId = new Map(trace.tasks.map((task) => [task.id, task]));
  return {
    trace,
    measures: reducer.measures(took, 8),
    events: batches.reduce((sum, { events }) => sum + events.length / eventStride, 0),
    parents(task) {
      const names: string[] = [];
      for (let id = task?.parent; id !== undefined;) {
        const parent = byId.get(id);
        names.push(parent?.source.name ?? "?");
        id = parent?.parent;
      }
      return names;
    },
    named: (name) => trace.tasks.filter(({ source }) => source.name === name),
  };
}

function sourceOf(source: SourceOnWire, sites: FlowResult["sites"]): TaskSource {
  if (source.kind === "callback") {
    return { kind: source.callback, name: source.name, place: undefined };
  }
  const { kind, name } = sites[source.site] ?? { kind: "async", name: "?" };
  return {
    kind: kind as TaskKind,
    name,
    place: { file: source.file, line: 1, column: source.site + 1 },
  };
}

describe("concurrency", () => {
  test("of three downloads at once is three, and hardly busy", () => {
    const { measures, trace } = replay("gather");
    expect(measures).toMatchObject({ tasks: 3, concurrency: 3, parallelism: 1, busyMs: 3 });
    expect(trace.wallMs).toBe(101);
    expect(measures.inFlight.get("download")).toBe(3);
  });

  test("of one after the other is one", () => {
    expect(replay("oneByOne").measures).toMatchObject({ tasks: 3, concurrency: 1 });
  });

  test("counts a function until the promise that it returns has settled", () => {
    const { measures, named } = replay("returned");
    expect(measures).toMatchObject({ tasks: 3, concurrency: 3 });
    expect(named("wait").map(({ start, end }) => [start, end])).toEqual([
      [0, 50],
      [0, 60],
      [0, 70],
    ]);
  });

  test("of what queues is told apart from what runs", () => {
    const { inFlight } = replay("semaphore").measures;
    expect(inFlight.get("limited")).toBe(10);
    expect(inFlight.get("download")).toBe(3);
  });

  test("of a loop over a generator is one", () => {
    const { measures, named, parents, trace } = replay("generator");
    expect(measures.concurrency).toBe(1);
    const [count] = named("count");
    expect(parents(count)).toEqual(["consume", "/main.ts"]);
    // Parked while the loop's body waits.
    expect(count?.flights.map(({ start, end }) => end - start)).toEqual([10, 10]);
    expect(trace.tasks.every(({ outcome }) => outcome === "returned")).toBe(true);
  });
});

describe("parents", () => {
  test("of callbacks are who registered them", () => {
    const { named, parents } = replay("callbacks");
    expect(parents(named("inTimer")[0])).toEqual(["setTimeout", "register", "/main.ts"]);
    expect(parents(named("inThen")[0])).toEqual(["then", "register", "/main.ts"]);
    expect(parents(named("inFinally")[0])).toEqual(["finally", "register", "/main.ts"]);
  });

  test.each(["afterDispose", "afterThrow", "afterNext"] as const)(
    "of what is called once a call has come back are the caller (%s)",
    (name) => {
      const { named, parents } = replay(name);
      expect(named("second").map(parents)).toEqual([["caller", "/main.ts"]]);
    },
  );

  test("of a bound callback's calls are who registered it", () => {
    const { measures, named, parents } = replay("boundCallbacks");
    expect(measures.concurrency).toBe(3);
    expect(named("load").map((task) => parents(task).slice(0, 2))).toEqual([
      ["then", "one"],
      ["then", "one"],
      ["finally", "last"],
    ]);
  });

  test("of a generator are who asks it", () => {
    const { named, parents } = replay("askers");
    expect(parents(named("inner")[0])).toEqual(["outer", "ask", "/main.ts"]);
  });

  test("make no circle where a generator is asked by what it started", () => {
    const { named } = replay("circle");
    expect(named("g")[0]?.outcome).toBe("returned");
  });
});

describe("outcomes", () => {
  test("tell what threw, and what caught it returned", () => {
    const { named } = replay("throwing");
    expect(named("bad").map(({ outcome }) => outcome)).toEqual(["threw"]);
    expect(named("passes").map(({ outcome }) => outcome)).toEqual(["threw"]);
    expect(named("returnsBad").map(({ outcome }) => outcome)).toEqual(["threw"]);
    expect(named("catches").map(({ outcome }) => outcome)).toEqual(["returned"]);
    expect(named("/main.ts").map(({ outcome }) => outcome)).toEqual(["threw"]);
  });

  test("tell what never ended", () => {
    const { named, trace } = replay("forever");
    expect(named("forever")[0]?.outcome).toBe("unfinished");
    expect(trace.tasks.filter(({ outcome }) => outcome === "unfinished")).toHaveLength(1);
  });

  test("of generators are those of their bodies", () => {
    const { named } = replay("generatorEnds");
    expect(named("left").map(({ outcome }) => outcome)).toEqual(["returned"]);
    expect(named("thrownAt").map(({ outcome }) => outcome)).toEqual(["threw"]);
    // It was never run.
    expect(named("untouched")).toEqual([]);
  });
});

describe("busy time", () => {
  test("is that of who has the thread", () => {
    const { named } = replay("busy");
    const busy = (name: string): number[] =>
      named(name).map(({ spans }) => spans.reduce((sum, { start, end }) => sum + end - start, 0));
    expect(busy("inner")).toEqual([7]);
    expect(busy("outer")).toEqual([5]);
  });
});

describe("many events", () => {
  test("a loop of awaits is one stretch", () => {
    const { events, trace } = replay("manyAwaits");
    expect(events).toBeLessThan(20);
    expect(trace.tasks).toHaveLength(2);
  });

  test("many scopes left with `await using` end", () => {
    const { events, trace } = replay("manyScopes");
    expect(trace.tasks.every(({ outcome }) => outcome === "returned")).toBe(true);
    expect(events).toBeLessThan(20);
  });

  test("past the cap calls are counted, and bounded", () => {
    const { events, measures, trace } = replay("manyCalls");
    expect(measures.tasks).toBe(50_000);
    expect(events).toBeLessThan(41_000);
    expect(trace.merged.length).toBeGreaterThan(0);
    expect(trace.merged.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThan(30_000);
  });

  test("past the cap a generator's requests are not told of", () => {
    expect(replay("manyYields").events).toBeLessThan(41_000);
  });

  test("past the cap a report after each turn tells little more, and at the end all is told", () => {
    const { events, measures } = replay("manyTurns");
    expect(measures.tasks).toBe(30_000);
    // Records tell whole µs.
    expect(measures.busyMs).toBeGreaterThan(598);
    expect(events).toBeLessThan(41_000);
  });

  test("past the cap one task's messages and waits are not told of", () => {
    expect(replay("manyMessages").events).toBeLessThan(41_000);
    expect(replay("manyMessages").measures.tasks).toBe(1);
    const { events, measures } = replay("manyWaits");
    expect(events).toBeLessThan(41_000);
    expect(measures).toMatchObject({ tasks: 1, busyMs: 30_000 });
  });

  test("ids are the thread's own", () => {
    const { batches } = results.gather;
    const starts = batches
      .flatMap(({ events }) =>
        Array.from({ length: events.length / eventStride }, (_, index) =>
          events.slice(index * eventStride),
        ),
      )
      .filter(([code]) => (code ?? 0) % codeStride === eventKinds.start)
      .map(([, id]) => id);
    expect(starts.slice(0, 3)).toEqual([0, idStride, 2 * idStride]);
  });
});
