import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestCase, TestResult, TestStep } from "@playwright/test/reporter";

/**
 * Closes with `N passed, N failed` alone on a line, which scripts can read. The same line goes to the end of
 * the file that `TEST_TALLY` names, for who adds up several runs. What was skipped is neither.
 * Each failure goes to the end of the file that `TEST_FAILURES` names: the test, its place, what was expected
 * and found, and of one that ran out of time the last steps.
 */
export default class ClosingLine implements Reporter {
  readonly #outcomes = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === "skipped") return;
    const passed = result.status === test.expectedStatus;
    this.#outcomes.set(test.id, passed);
    const failures = process.env["TEST_FAILURES"];
    if (!passed && failures !== undefined) appendFileSync(failures, failureText(test, result));
  }

  onExit(): Promise<void> {
    const outcomes = [...this.#outcomes.values()];
    const passed = outcomes.filter(Boolean).length;
    const line = `${String(passed)} passed, ${String(outcomes.length - passed)} failed\n`;
    const tally = process.env["TEST_TALLY"];
    if (tally !== undefined) appendFileSync(tally, line);
    process.stdout.write(line);
    return Promise.resolve();
  }
}

function failureText(test: TestCase, result: TestResult): string {
  const { file, line } = test.location;
  const errors = result.errors.flatMap(({ message, snippet }) => [message ?? "", snippet ?? ""]);
  const told = stripVTControlCharacters(errors.join("\n")).slice(0, 3000);
  const place = `${relative(process.cwd(), file)}:${String(line)}`;
  const title = test.titlePath().filter(Boolean).join(" › ");
  const seconds = (result.duration / 1000).toFixed(1);
  const steps = result.status === "timedOut" ? lastSteps(result.steps, 6) : [];
  const lines = [told, ...steps].join("\n").replace(/^/gm, "  ");
  return `\n✘ ${title} (${place}, ${result.status} after ${seconds} s)\n${lines}\n`;
}

/** What a test that ran out of time did last, a line each: where it was waiting. */
function lastSteps(steps: readonly TestStep[], count: number): string[] {
  const innermost = (step: TestStep): TestStep[] =>
    step.steps.length === 0 ? [step] : step.steps.flatMap(innermost);
  const ofTest = steps.filter(({ category }) => category !== "hook").flatMap(innermost);
  return ofTest.slice(-count).map(({ title, location, duration }) => {
    const at =
      location === undefined
        ? ""
        : ` (${relative(process.cwd(), location.file)}:${String(location.line)})`;
    const ended = duration < 0 ? "never ended" : `${(duration / 1000).toFixed(1)} s`;
    return `Step: ${title}${at}, ${ended}`;
  });
}
