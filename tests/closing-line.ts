import { appendFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/**
 * Closes with `N passed, N failed` alone on a line, which scripts can read. The same line goes to the end of
 * the file that `TEST_TALLY` names, for who adds up several runs. What was skipped is neither.
 */
export default class ClosingLine implements Reporter {
  readonly #outcomes = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === "skipped") return;
    this.#outcomes.set(test.id, result.status === test.expectedStatus);
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
