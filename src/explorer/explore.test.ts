import { stringify } from "devalue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compileModule } from "../compiler/compile.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { Run, RunObserver, RunRequest, RunResult, Sandbox } from "../sandbox/run.ts";
import { sketchTrace } from "../timeline/sample-traces.ts";
import type { Explored, ExploreTask } from "./exploration.ts";
import { explore } from "./explore.ts";
import type { ScheduleRecord } from "./record.ts";

const compiled = compileModule("explorer", "export {};", { traced: false });
if (!compiled.ok) throw new Error(compiled.problem.message);
const { module } = compiled;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const search: ExploreTask = {
  kind: "search",
  strategy: "every",
  schedules: 100,
  time: 1000,
  keepTimerOrder: false,
};

/** A search of at most a second, whose thread tells what the test says, and never ends by itself. */
function searching(task = search) {
  const observers: RunObserver[] = [];
  const requests: RunRequest[] = [];
  let end = (): void => undefined;
  const sandbox: Sandbox = {
    warm: () => undefined,
    dispose: () => undefined,
    run(request, observer): Run {
      requests.push(request);
      observers.push(observer);
      const { promise, resolve } = Promise.withResolvers<RunResult>();
      end = () => {
        resolve({ state: "stopped", measures: nothingMeasured });
      };
      return {
        id: "1",
        finished: promise,
        trace: () => sketchTrace({ wallMs: 1, tasks: [] }),
        tap: () => undefined,
        stop() {
          end();
        },
      };
    },
  };
  const reader = new AbortController();
  let result: Explored | undefined;
  void explore(task, {
    sandbox,
    program: { entry: "main.ts", code: "() => ({})", sites: [], lines: [] },
    explorer: module,
    cores: 2,
    file: () => Promise.reject(new Error("No file was to be fetched.")),
    signal: reader.signal,
  }).then((explored) => (result = explored));
  return {
    reader,
    requests,
    result: () => result,
    /** By the run that began last, which it ends. */
    answer: (explored: Explored): void => {
      observers.at(-1)?.answer?.(stringify({ explored }));
      end();
    },
    tell: (text: string): void => {
      for (const observer of observers) {
        const content = { kind: "parts", parts: [{ kind: "text", text }] } as const;
        observer.lines([{ level: "debug", thread: 0, depth: 0, at: 0, content }]);
      }
    },
  };
}

test("a schedule that goes on for longer than the search may ends it", async () => {
  const { tell, result } = searching();
  tell("3 0 -1");
  await vi.advanceTimersByTimeAsync(900);
  // What goes on telling is asked for its own result.
  tell("4 0 -1");
  await vi.advanceTimersByTimeAsync(900);
  expect(result()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  expect(result()).toEqual({ kind: "cut-short", tried: 4, by: "endless" });
});

test("what has found a failure is left to tell it, also where the reader ends the search", async () => {
  const { reader, tell, result } = searching();
  tell("3 1 -1");
  reader.abort();
  for (let second = 0; second < 5; second++) {
    await vi.advanceTimersByTimeAsync(900);
    tell("3 1 -1");
  }
  expect(result()).toBeUndefined();
});

test("a failure that an endless schedule took along is searched for again, and shown", async () => {
  const { reader, tell, result, requests, answer } = searching();
  tell("70 2 -1");
  reader.abort();
  await vi.advanceTimersByTimeAsync(1100);
  expect(result()).toBeUndefined();
  const asked = requests.map(({ hidden, entry }) => JSON.stringify(hidden?.get(entry)));
  expect(asked).toHaveLength(2);
  expect(asked[0]).not.toContain("isOverAtFirst");
  expect(asked[1]).toContain("isOverAtFirst");
  const failed = { kind: "failed", failure: "invariant", message: "oversold" } as const;
  const record: ScheduleRecord = {
    text: "",
    keepTimerOrder: false,
    tasks: [],
    firstStep: 0,
    steps: [],
    pending: [],
    end: { ...failed, site: undefined, waiting: [] },
  };
  const found = { record, isShortest: false, passing: undefined };
  answer({ kind: "broken", tried: 7, failed: 1, isAll: false, found });
  await vi.advanceTimersByTimeAsync(0);
  expect(result()).toMatchObject({ kind: "broken", tried: 70, failed: 2, isAll: false });
});

test("the reader's own end is told as that", async () => {
  const { reader, result } = searching();
  reader.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(result()).toEqual({ kind: "cut-short", tried: 0, by: "stop" });
});

test("one order that goes on and on is ended, and says what may hold it up", async () => {
  const { result } = searching({
    kind: "record",
    choices: [1],
    keepTimerOrder: false,
    until: "choice",
  });
  await vi.advanceTimersByTimeAsync(9_900);
  expect(result()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  expect(result()).toEqual({
    kind: "unexplorable",
    because:
      "it took longer than 10 s, and was ended: one of its loops may never wait. Choose another order, or have the loop wait",
  });
});
