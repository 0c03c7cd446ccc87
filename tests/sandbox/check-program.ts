/** Runs a hostile program in a page of any engine, an ordinary one after it, and holds both to what they must come to. */
import { expect } from "@playwright/test";
import { compareOutput } from "../../src/lesson/output-pattern.ts";
import { traceFaults } from "./check-trace.ts";
import type { Engine, HostileExpectation, HostileProgram } from "./hostile-program.ts";
import { programOf, runInPage } from "./run-case.ts";
import type { Evaluate } from "./run-case.ts";
import type { PageReport } from "./sandbox-page.ts";

/**
 * ms that the page's own timers may stand still in Chromium, longer than those of a thread that does nothing:
 * on a machine that does much else every thread waits for its turn. Chromium alone
 * gives the frame a process of its own. In the other engines page and frame share one with 64 threads,
 * and how long it stands still is a figure of the machine: `bench/` prints it.
 */
const gapLimit = 1_000;

/**
 * ms until the page has heard the first line of a program that it stops, a second of which some are at work
 * before they print it: what they keep the page busy with meanwhile must not make it late.
 */
const firstLineLimit = 3_000;

const ordinaryFiles = {
  "main.ts": `
    async function one() { await null; }
    await Promise.all([one(), one()]);
    await one();
    console.log("fine");
  `,
};

/** What is expected in an engine; undefined where the program is not run there. */
export function expectationIn(
  program: HostileProgram,
  engine: Engine,
): HostileExpectation | undefined {
  return program.differing.has(engine) ? program.differing.get(engine) : program.expectation;
}

export async function checkProgram(
  evaluate: Evaluate,
  program: HostileProgram,
  expectation: HostileExpectation,
  canaryPort: number,
  engine: Engine,
): Promise<void> {
  const files = Object.fromEntries(
    Object.entries(program.files).map(([name, source]) => [
      name,
      source.replaceAll("CANARY", `127.0.0.1:${canaryPort}`),
    ]),
  );
  const { stopAfterLines } = expectation;
  const report = await runInPage(evaluate, {
    ...(await programOf({ name: program.path, files })),
    ...(stopAfterLines === undefined ? {} : { stopAfterLines }),
  });
  expect(differencesOf(expectation, report), program.path).toEqual([]);
  expect(report.late, "lines told after the end").toBe(0);
  // Whatever its threads do. How long they go on `bench/` tells.
  if (expectation.state === "stopped") expect(report.stopsAtOnce, "stopped at once").toBe(true);
  if (engine === "chromium") {
    expect(
      report.gapMs - report.idleGapMs,
      "ms that the page stood still, and an idle thread did not",
    ).toBeLessThan(gapLimit);
    if (expectation.state === "stopped") {
      expect(report.firstLineMs, "ms until the page heard the first line").toBeLessThan(
        firstLineLimit,
      );
    }
  }
  const next = await runInPage(
    evaluate,
    await programOf({ name: "an ordinary program", files: ordinaryFiles }),
  );
  expect(next.result.state, "the run after it").toBe("done");
  expect(
    next.lines.map(({ text }) => text),
    "lines of the run after it",
  ).toEqual(["fine"]);
  expect(
    "measures" in next.result && next.result.measures,
    "measures of the run after it",
  ).toMatchObject({ tasks: 3, concurrency: 2, parallelism: 1, threads: 1, inFlight: { one: 2 } });
}

function differencesOf(expectation: HostileExpectation, report: PageReport): string[] {
  const found: string[] = [];
  const { result, lines } = report;
  const texts = lines.map(({ text }) => text);
  const state = result.state === "failed" ? `failed ${result.reason}` : result.state;
  const { reason } = expectation;
  const wanted = reason === undefined ? expectation.state : `${expectation.state} ${reason}`;
  if (state !== wanted) found.push(`ends: expected ${wanted}, found ${state}`);
  const { prints, isUnordered, last, threads } = expectation;
  if (prints !== undefined) {
    // A run that is stopped may have printed more by then.
    const compared = expectation.state === "stopped" ? texts.slice(0, prints.length) : texts;
    const difference = compareOutput({ lines: prints, unordered: isUnordered }, compared);
    if (difference !== undefined) found.push(difference.message);
  }
  if (last !== undefined) {
    const difference = compareOutput({ lines: [last], unordered: false }, texts.slice(-1));
    if (difference !== undefined) found.push(`last ${difference.message}`);
  }
  const started = "measures" in result ? result.measures.threads : undefined;
  if (threads !== undefined && started !== threads) {
    found.push(`threads: expected ${threads}, found ${String(started)}`);
  }
  for (const { of, min, max } of expectation.measures) {
    const isNamed = typeof of === "object";
    const measured = "measures" in result ? result.measures : undefined;
    const actual = isNamed ? (measured?.inFlight[of.inFlight] ?? 0) : measured?.[of];
    if (actual === undefined || actual < min || actual > max) {
      const what = isNamed ? `in flight, ${of.inFlight}` : of;
      found.push(`${what}: expected ${min}..${max}, found ${String(actual)}`);
    }
  }
  // Whatever the program has done to its thread, what is drawn of it makes sense.
  found.push(...traceFaults(report.trace).slice(0, 5));
  if (result.state === "failed" && !lines.some(({ level }) => level === "error")) {
    found.push("expected an error line that says why, found none");
  }
  if (found.length > 0) found.push(`all lines: ${JSON.stringify(texts.slice(0, 20))}`);
  return found;
}
