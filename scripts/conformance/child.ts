/** A process that runs the tests it is sent, one after the other. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { Build } from "../../src/compiler/tracing/realm/realm.ts";
import type { ConformanceTest } from "./read-test.ts";
import { runExplored } from "./run-explored.ts";
import { runTest } from "./run-test.ts";
import type { Outcome } from "./run-test.ts";

export interface Task {
  readonly index: number;
  readonly test: ConformanceTest;
}

/** First what the test does natively; then, where it passes, what it does compiled. */
export interface Report {
  readonly index: number;
  readonly stage: "native" | "compiled";
  readonly outcome: Outcome;
}

// Tests leave rejections behind on purpose.
process.on("unhandledRejection", () => undefined);
process.on("uncaughtException", () => undefined);

const [, , suite = "", form = "", scriptPath = ""] = process.argv;
const script = new vm.Script(readFileSync(scriptPath, "utf8"));
const traced: Build = { kind: "traced", tracer: script };

process.on("message", (task: Task) => {
  void run(task);
});

process.send?.("ready");

async function run({ index, test }: Task): Promise<void> {
  const native = await outcomeOf(test, { kind: "native" });
  send({ index, stage: "native", outcome: native });
  if (native.kind !== "passed") return;
  const compiled = form === "explored" ? exploredOutcome(test) : await outcomeOf(test, traced);
  send({ index, stage: "compiled", outcome: compiled });
}

async function outcomeOf(test: ConformanceTest, build: Build): Promise<Outcome> {
  try {
    return await runTest(suite, test, build);
  } catch (error) {
    return { kind: "failed", message: String(error) };
  }
}

function exploredOutcome(test: ConformanceTest): Outcome {
  try {
    return runExplored(suite, test, script);
  } catch (error) {
    return { kind: "failed", message: String(error) };
  }
}

function send(report: Report): void {
  process.send?.(report);
}
