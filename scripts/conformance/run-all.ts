/** Shares tests among processes. One that hangs costs its own test only. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Report, Task } from "./child.ts";
import type { ConformanceTest } from "./read-test.ts";

/** ms for one stage of a test. */
const limit = 10_000;
/** Tests for a process: realms are let go of late. */
const shift = 1_500;

interface Told {
  readonly test: ConformanceTest;
  readonly message: string;
}

export interface ConformanceTally {
  passed: number;
  readonly failed: Told[];
  /** They do not pass natively, so they are no measure. */
  readonly notNative: Told[];
  readonly skipped: Told[];
}

/** What is held against native: traced, as ordinary runs are, or made for exploring. */
export type ConformanceForm = "traced" | "explored";

export interface RunAllOptions {
  readonly suite: string;
  readonly form: ConformanceForm;
  /** Path of the tracer's script, or of the explorer's engine. */
  readonly script: string;
  readonly tests: readonly ConformanceTest[];
  readonly jobs: number;
}

export async function runAll({
  suite,
  form,
  script,
  tests,
  jobs,
}: RunAllOptions): Promise<ConformanceTally> {
  const tally: ConformanceTally = { passed: 0, failed: [], notNative: [], skipped: [] };
  let next = 0;

  /** One process, until no test is left for it or it has had its share. */
  async function work(): Promise<void> {
    const child = await start([suite, form, script]);
    for (let count = 0; count < shift && next < tests.length; count++) {
      const index = next++;
      const test = tests[index];
      if (test === undefined) break;
      if (!(await runOne(child, index, test, tally))) break;
    }
    child.kill("SIGKILL");
  }

  async function keepWorking(): Promise<void> {
    while (next < tests.length) await work();
  }
  await Promise.all(Array.from({ length: jobs }, keepWorking));
  const byPath = (a: Told, b: Told): number => (a.test.path < b.test.path ? -1 : 1);
  for (const list of [tally.failed, tally.notNative, tally.skipped]) list.sort(byPath);
  return tally;
}

/** @throws where it cannot even begin */
function start(args: readonly string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("child.ts", import.meta.url)), args, {
    execArgv: ["--experimental-vm-modules", "--no-warnings"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  // An engine that crashes in a test says much; only what keeps the process from beginning matters.
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    if (said.length < 2_000) said += text;
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`A process for tests ended with ${String(code)} as it began:\n${said}`));
    });
    child.once("message", () => {
      resolve(child);
    });
  });
}

/** @returns whether the process can go on */
function runOne(
  child: ChildProcess,
  index: number,
  test: ConformanceTest,
  tally: ConformanceTally,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let stage: Report["stage"] = "native";
  let timer = setTimeout(giveUp, limit, `took more than ${limit / 1000} s`);

  function over(goesOn: boolean): void {
    clearTimeout(timer);
    child.off("message", hear);
    child.off("exit", gone);
    resolve(goesOn);
  }
  function giveUp(message: string): void {
    (stage === "native" ? tally.notNative : tally.failed).push({ test, message });
    over(false);
  }
  function gone(): void {
    giveUp("ended its process");
  }
  function hear(report: Report): void {
    if (report.index !== index) return;
    const { outcome } = report;
    if (report.stage === "native") {
      if (outcome.kind === "passed") {
        stage = "compiled";
        clearTimeout(timer);
        timer = setTimeout(giveUp, limit, `took more than ${limit / 1000} s`);
        return;
      }
      tally.notNative.push({
        test,
        message: outcome.kind === "failed" ? outcome.message : outcome.reason,
      });
    } else if (outcome.kind === "passed") tally.passed++;
    else if (outcome.kind === "skipped") tally.skipped.push({ test, message: outcome.reason });
    else tally.failed.push({ test, message: outcome.message });
    over(true);
  }

  child.on("message", hear);
  child.on("exit", gone);
  child.send({ index, test } satisfies Task);
  return promise;
}
