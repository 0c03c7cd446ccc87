import { describe, expect, it } from "vitest";
import { compileModule } from "../compiler/compile.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { Run, RunObserver, RunRequest, RunResult, Sandbox } from "../sandbox/run.ts";
import { sketchTrace } from "../timeline/sample-traces.ts";
import { grade, type CheckModule } from "./grading.ts";
import { judgeEntry, scenarioEntry } from "./own-modules.ts";

const compiled = compileModule("exercises/a.check.ts", "export {};", { traced: false });
if (!compiled.ok) throw new Error(compiled.problem.message);
const { module } = compiled;
const check: CheckModule = {
  cell: "a.ts",
  checks: ["it works"],
  limits: [20],
  explored: [],
  module,
};

const done: RunResult = { state: "done", measures: nothingMeasured };

/** Runs that end as told: by their entry, what they answer, or "never". */
function fakeSandbox(plan: (request: RunRequest, observer: RunObserver) => "ends" | "goes on") {
  const requests: RunRequest[] = [];
  const sandbox: Sandbox = {
    warm: () => undefined,
    dispose: () => undefined,
    run(request, observer): Run {
      requests.push(request);
      const { promise, resolve } = Promise.withResolvers<RunResult>();
      if (plan(request, observer) === "ends") resolve(done);
      return {
        id: String(requests.length),
        finished: promise,
        trace: () => sketchTrace({ wallMs: 1, tasks: [] }),
        tap: () => undefined,
        stop() {
          resolve({ state: "stopped", measures: nothingMeasured });
        },
      };
    },
  };
  return { sandbox, requests };
}

const request = (sandbox: Sandbox, signal = new AbortController().signal) => ({
  sandbox,
  check,
  modules: new Map([["a.ts", { ok: true, module } as const]]),
  judge: { ...module, file: "judge" },
  cores: 2,
  signal,
  explore: () => Promise.resolve({ kind: "holds", tried: 6 } as const),
});

describe("grading", () => {
  it("runs each scenario with the reader's module, and the judge without", async () => {
    const { sandbox, requests } = fakeSandbox(({ entry }, observer) => {
      observer.answer?.(
        entry === judgeEntry
          ? '[{"verdicts":1},[2],{"name":3,"passed":4},"it works",true]'
          : '[{"returned":-1}]',
      );
      return "ends";
    });
    const graded = await grade(request(sandbox));
    expect(graded?.verdicts).toEqual([{ name: "it works", passed: true }]);
    expect(requests.map(({ entry }) => entry)).toEqual([scenarioEntry, judgeEntry]);
    expect([...(requests[0]?.modules.keys() ?? [])]).toEqual(["a.ts"]);
    expect([...(requests[1]?.modules.keys() ?? [])]).toEqual([]);
    expect([...(requests[1]?.hidden?.keys() ?? [])]).not.toContain("a.ts");
  });

  it("stops a scenario at its limit, and tells the judge", async () => {
    let told = "";
    const { sandbox } = fakeSandbox(({ entry, hidden }) => {
      if (entry === scenarioEntry) return "goes on";
      told = hidden?.get(judgeEntry)?.code ?? "";
      return "ends";
    });
    const graded = await grade(request(sandbox));
    expect(told).toContain("too-long");
    expect(graded?.verdicts).toMatchObject([{ passed: false }]);
  });

  it("tells the judge when a line was printed on the trace's clock, which begins with the main module", async () => {
    let told = "";
    const { sandbox } = fakeSandbox(({ entry, hidden }, observer) => {
      if (entry === judgeEntry) told = hidden?.get(judgeEntry)?.code ?? "";
      else {
        observer.started?.(40);
        const content = { kind: "parts", parts: [{ kind: "text", text: "hello" }] } as const;
        observer.lines([{ level: "log", thread: 0, depth: 0, at: 52, content }]);
      }
      return "ends";
    });
    await grade(request(sandbox));
    expect(told.replaceAll("\\", "")).toContain('"text":"hello","at":12,');
  });

  it.each(["", "{", '[{"returned":1},"it works"]'])(
    "fails every check where the judge answers %o",
    async (answer) => {
      const { sandbox } = fakeSandbox((_, observer) => {
        observer.answer?.(answer);
        return "ends";
      });
      expect((await grade(request(sandbox)))?.verdicts).toMatchObject([{ passed: false }]);
    },
  );

  it("comes to nothing when it is cancelled", async () => {
    const cancel = new AbortController();
    const { sandbox } = fakeSandbox(() => {
      queueMicrotask(() => {
        cancel.abort();
      });
      return "goes on";
    });
    expect(await grade(request(sandbox, cancel.signal))).toBeUndefined();
  });

  it("explores a scenario that says so, and runs the others", async () => {
    const { sandbox, requests } = fakeSandbox(({ entry }, observer) => {
      observer.answer?.(
        entry === judgeEntry
          ? '[{"verdicts":1},[2],{"name":3,"passed":4},"it works",true]'
          : '[{"returned":-1}]',
      );
      return "ends";
    });
    const explored: [number, number][] = [];
    const graded = await grade({
      ...request(sandbox),
      check: { ...check, limits: [20, 30], explored: [1] },
      explore: (index, limitMs) => {
        explored.push([index, limitMs]);
        return Promise.resolve({ kind: "holds", tried: 6 });
      },
    });
    expect(explored).toEqual([[1, 30]]);
    expect(requests.map(({ entry }) => entry)).toEqual([scenarioEntry, judgeEntry]);
    expect(graded?.traces).toHaveLength(2);
  });

  it("says of a search that was cut short that it is not known, and not that there is none", async () => {
    let told = "";
    const { sandbox } = fakeSandbox(({ hidden }) => {
      told = hidden?.get(judgeEntry)?.code ?? "";
      return "ends";
    });
    await grade({
      ...request(sandbox),
      check: { ...check, explored: [0] },
      explore: () => Promise.resolve({ kind: "cut-short", tried: 14_481, by: "schedules" }),
    });
    expect(told).toContain(
      "not known: none of 14,481 tried, and there are too many to try them all",
    );
  });
});
