import { expect as chai } from "chai";
import { describe, expect, it } from "vitest";
import { nothingMeasured } from "../../sandbox/nothing-measured.ts";
import { sketchTrace } from "../../timeline/sample-traces.ts";
import { traceToJson } from "../../trace/trace-json.ts";
import type { Observation } from "../observation.ts";
import type { Observed } from "../observed.ts";
import { judgeAll } from "./judge.ts";

const trace = sketchTrace({
  wallMs: 50,
  tasks: [
    { name: "download", at: [1, 20], busy: [[1, 2]] },
    { name: "download", at: [10, 30], busy: [[10, 11]] },
  ],
});

function observed(more: Partial<Observed> = {}): Observed {
  return {
    end: { state: "done" },
    lines: [{ level: "log", text: "hello", at: 5.04, thread: 0 }],
    measures: { ...nothingMeasured, concurrency: 2, inFlight: { download: 2 } },
    trace: traceToJson(trace),
    answer: '[{"returned":1},[2,3],1,2]',
    cores: 2,
    ...more,
  };
}

const judge = async (
  assert: (seen: Observation) => unknown,
  run: Observed | undefined,
  mayFail = false,
) => {
  const check = { name: "it works", scenario: { index: 0, mayFail }, judge: assert };
  const [verdict] = await judgeAll([check], run === undefined ? [] : [run]);
  return verdict;
};

const anything = () => undefined;

describe("a check", () => {
  it("sees what the scenario returned, what was printed and what was measured", async () => {
    const verdict = await judge((seen) => {
      chai(seen.returned).to.deep.equal([1, 2]);
      chai(seen.output).to.deep.equal(["hello"]);
      chai(seen.printedAt("hello")).to.equal(5);
      chai(seen.printedAt(/^x/)).to.equal(-1);
      chai(seen.concurrency).to.equal(2);
      chai(seen.inFlight("download")).to.equal(2);
      chai(seen.inFlight("other")).to.equal(0);
      chai(seen.calls("download").map(({ start }) => start)).to.deep.equal([1, 10]);
    }, observed());
    expect(verdict).toEqual({ name: "it works", passed: true });
  });

  it("that fails says what was expected and found, and the moment that it asked about last", async () => {
    const verdict = await judge(
      ({ inFlight }) => chai(inFlight("download"), "downloads at once").to.be.at.most(1),
      observed(),
    );
    expect(verdict).toEqual({
      name: "it works",
      passed: false,
      message: "downloads at once: expected at most 1, found 2",
      about: "downloads at once",
      expected: "at most 1",
      actual: "2",
      at: 10,
      scenario: 0,
    });
  });

  it("may take its time, and names the kind of its own mistakes", async () => {
    expect(
      await judge(() => Promise.reject(new TypeError("no such fact")), observed()),
    ).toMatchObject({ passed: false, message: "TypeError: no such fact" });
  });

  it.each<[string, Partial<Observed>, string]>([
    [
      "failed",
      {
        end: { state: "failed", reason: "error" },
        lines: [{ level: "error", text: "TypeError: x (a.ts:1)", at: 1, thread: 0 }],
      },
      "The run failed (error). TypeError: x (a.ts:1)",
    ],
    [
      "went on too long",
      { end: { state: "stopped", reason: "too-long", limitMs: 15_000 } },
      "The run went on for more than 15 s, and was stopped.",
    ],
    [
      "threw",
      { answer: '[{"thrown":1},["Error",2],{"name":3,"message":4},"RangeError","far"]' },
      "Your program threw RangeError: far",
    ],
    ["threw what is no error", { answer: '[{"thrown":1},"oh"]' }, "Your program threw oh"],
    [
      "came to what cannot be read",
      { answer: '[{"unreadable":1},"it is a function"]' },
      "What your program returned could not be read: it is a function",
    ],
    [
      "gave no answer",
      { answer: null },
      "Your program’s run was over before it had come to anything.",
    ],
    [
      "answered nonsense",
      { answer: "{{{" },
      "What your program returned could not be read: it is no answer",
    ],
  ])("is not made of a run that %s", async (_, more, message) => {
    expect(await judge(anything, observed(more))).toMatchObject({ passed: false, message });
  });

  it("is made of a run that may fail", async () => {
    const run = observed({
      answer: '[{"thrown":1},["Error",2],{"name":3,"message":4},"RangeError","far"]',
    });
    const verdict = await judge(
      ({ thrown, returned }) => {
        chai(thrown).to.deep.equal({ name: "RangeError", message: "far" });
        chai(returned).to.equal(undefined);
      },
      run,
      true,
    );
    expect(verdict?.passed).toBe(true);
  });

  it("that stumbles over what a failed run has not returned says why that run failed", async () => {
    const stuck = observed({
      end: { state: "failed", reason: "deadlock" },
      lines: [],
      answer: null,
    });
    const first = ({ returned }: Observation) => chai((returned as number[])[0]).to.equal(0);
    expect(await judge(first, stuck, true)).toMatchObject({
      message: "The run failed (deadlock).",
    });
    const ends = ({ state }: Observation) => chai(state, "how it ends").to.equal("done");
    expect(await judge(ends, stuck, true)).toMatchObject({
      message: "how it ends: expected 'done', found 'failed'",
    });
  });

  it("of a scenario that was explored sees how many orders fail, and why", async () => {
    const none = ({ interleavings }: Observation) =>
      chai(interleavings.failing, "interleavings that fail").to.equal("none");
    const run = { answer: null, explored: { problem: "", tried: 6, failed: 0, failing: "none" } };
    expect(await judge(none, observed(run))).toMatchObject({ passed: true });
    const failing = "4 of all 6, the shortest with: sold 2";
    const broken = { answer: null, explored: { ...run.explored, failed: 4, failing } };
    expect(await judge(none, observed(broken))).toMatchObject({
      passed: false,
      message: `interleavings that fail: expected 'none', found '${failing}'`,
    });
    const problem = "It cannot be explored because it uses `Worker`.";
    const refused = { answer: null, explored: { ...run.explored, problem } };
    expect(await judge(none, observed(refused))).toMatchObject({ passed: false, message: problem });
    expect(await judge(none, observed())).toMatchObject({ passed: false });
  });

  it("of a scenario that was not run fails", async () => {
    expect(await judge(anything, undefined)).toMatchObject({ passed: false });
  });
});
