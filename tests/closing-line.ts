import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Closes with `N passed, N failed` alone on a line, which scripts can read. */
export default class ClosingLine implements Reporter {
  readonly #outcomes = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test.id, result.status === test.expectedStatus);
  }

  onExit(): Promise<void> {
    const outcomes = [...this.#outcomes.values()];
    const passed = outcomes.filter(Boolean).length;
    process.stdout.write(`${String(passed)} passed, ${String(outcomes.length - passed)} failed\n`);
    return Promise.resolve();
  }
}
