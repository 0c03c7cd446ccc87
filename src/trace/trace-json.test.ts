import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTraceReducer } from "./reduce-events.ts";
import { inventedRuns } from "./testing/invent-run.ts";
import { scriptThread } from "./testing/script-thread.ts";
import { threeThreads } from "./testing/three-threads.ts";
import type { Trace } from "./trace.ts";
import { traceFromJson, traceToJson } from "./trace-json.ts";

const throughJson = (trace: Trace): Trace =>
  traceFromJson(JSON.parse(JSON.stringify(traceToJson(trace))));

test("is short", () => {
  expect(JSON.stringify(traceToJson(threeThreads()))).toMatchInlineSnapshot(
    `"{"wallMs":12,"sources":[["module","main.ts","main.ts",1,1],["async","download","main.ts",3,1],["generator","count","main.ts",12,1],["message","message"],["module","worker.ts","worker.ts",1,1]],"lanes":[[0,"main",0,12,[0,4]],[1,"sum.ts",4.5,12,[5,8]],[2,"sort.ts",4.5,12,[6,7,9,11]]],"tasks":[[0,0,-1,0,12,2,[0,1.25,3,4],[]],[64,1,0,1.25,9,1,[1.25,2],[]],[128,2,0,2,12,2,[2,3],[2,3]],[1,3,64,5,8,0,[5,8],[]],[2,4,0,6,12,2,[6,7],[]]],"messages":[[0,64,1.25,1,1,5]],"merged":[[2,7,11,40,3]]}"`,
  );
});

test("comes back as it was", () => {
  expect(throughJson(threeThreads())).toEqual(threeThreads());
  fc.assert(
    fc.property(inventedRuns(60), ({ scripts, wallMs }) => {
      const reducer = createTraceReducer();
      for (const script of scripts) reducer.add(script.batch());
      const trace = reducer.snapshot(wallMs);
      expect(throughJson(trace)).toEqual(trace);
    }),
  );
});

test("times are rounded to a thousandth of a millisecond", () => {
  const main = scriptThread(0);
  main.start("main");
  main.at = 1 / 3;
  main.change(-1);
  const reducer = createTraceReducer();
  reducer.add(main.batch());
  expect(throughJson(reducer.snapshot(2 / 3))).toMatchObject({
    tasks: [{ end: 0.667, spans: [{ start: 0, end: 0.333 }] }],
    wallMs: 0.667,
  });
});

describe("what does not fit is merged", () => {
  test("tasks", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    main.at = 1;
    main.change(-1);
    for (let round = 0; round < 1000; round++) {
      const calls = [0, 1, 2].map(() => main.start("download", module));
      main.at += 1;
      for (const task of calls) main.end(task);
      main.change(-1);
      const timer = main.start("timer", module);
      main.end(timer);
    }
    const reducer = createTraceReducer();
    reducer.add(main.batch());
    const whole = reducer.snapshot(2000);
    const { tasks, merged } = throughJson(whole);
    expect(whole.tasks).toHaveLength(4001);
    expect(tasks).toHaveLength(2000);
    const calls = tasks.filter(({ source }) => source.kind === "async").length;
    expect(merged).toEqual([{ thread: 0, start: 501, end: 1001, calls: 3000 - calls, peak: 3 }]);
  });

  test("spans, flights, busy stretches, messages and merged records", () => {
    const main = scriptThread(0);
    const module = main.start("main");
    const generator = main.start("count", module);
    for (let turn = 0; turn < 9000; turn++) {
      main.at += turn % 10 === 0 ? 2 : 1;
      main.park(generator);
      main.change(-1);
      main.at += 1;
      main.unpark(generator);
      main.change(turn % 2 === 0 ? generator : module);
      main.send(module);
    }
    main.change(-1);
    const worker = scriptThread(1);
    for (let turn = 0; turn < 3000; turn++) {
      worker.at = turn + 10;
      const task = worker.start("message", module);
      worker.receive(turn * 64, task);
      worker.end(task);
      if (turn % 3 === 0) worker.merged(1, turn % 7, 0);
    }
    const reducer = createTraceReducer();
    reducer.add(main.batch());
    reducer.add(worker.batch());
    const whole = reducer.snapshot(30_000);
    const json = throughJson(whole);
    const spans = json.tasks.flatMap((task) => task.spans).length;
    expect(spans).toBeGreaterThan(7990);
    expect(spans).toBeLessThanOrEqual(10_000);
    expect(json.tasks.flatMap((task) => task.flights).length).toBeLessThanOrEqual(6000);
    expect(json.lanes.flatMap(({ busy }) => busy).length).toBeLessThanOrEqual(4000);
    expect(json.messages.length).toBeLessThanOrEqual(2000);
    expect(json.merged.length).toBeLessThanOrEqual(260);
    const calls = (trace: Trace): number => trace.merged.reduce((sum, span) => sum + span.calls, 0);
    expect(calls(json)).toBe(calls(whole));
    expect(JSON.stringify(traceToJson(whole)).length).toBeLessThan(500_000);
    // Shortened once, it fits.
    expect(traceToJson(json)).toMatchObject({ tasks: { length: 2000 } });
  });
});

describe("anything else is refused", () => {
  const good = JSON.stringify(traceToJson(threeThreads()));
  const spoil = (key: string, value: unknown): unknown => {
    const json: unknown = JSON.parse(good);
    return typeof json === "object" ? { ...json, [key]: value } : json;
  };

  test.each([
    ["nothing", undefined, "at itself"],
    ["a negative time", spoil("wallMs", -1), "at wallMs"],
    ["another key", spoil("more", 1), "at more"],
    ["an unknown kind", spoil("sources", [["thread", "f"]]), "at sources.0"],
    ["an unknown source", spoil("tasks", [[0, 9, -1, 0, 1, 0, [0, 1], []]]), "at tasks.0.1"],
    ["an unknown outcome", spoil("tasks", [[0, 0, -1, 0, 1, 3, [0, 1], []]]), "at tasks.0.5"],
    ["half a span", spoil("tasks", [[0, 0, -1, 0, 1, 0, [0], []]]), "at tasks.0.6"],
    ["times out of order", spoil("tasks", [[0, 0, -1, 0, 1, 0, [1, 0], []]]), "at tasks.0.6"],
    ["a thread too many", spoil("merged", [[64, 0, 1, 1, 1]]), "at merged.0.0"],
    ["a lane that ends before it starts", spoil("lanes", [[0, "main", 2, 1, []]]), "at lanes.0"],
  ])("%s", (_what, value, message) => {
    expect(() => traceFromJson(value)).toThrow(message);
  });

  test("random values", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => traceFromJson(value)).toThrow("expected a trace as it was recorded");
      }),
    );
  });
});
