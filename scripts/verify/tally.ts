import type { SourceLocation } from "../../src/lesson/cell.ts";

/** What of the lessons was as they say, and what was not: told as it comes, counted for the end. */
export class Tally {
  passed = 0;
  failed = 0;

  /**
   * @param name a cell's, an attempt's, a prediction's
   * @param ms how long it took
   * @param differences what was not as the lesson says; empty where all was
   */
  tell(
    name: string,
    location: SourceLocation,
    ms: number | undefined,
    differences: readonly string[],
  ): void {
    if (differences.length === 0) {
      this.passed++;
      console.log(`  ✓ ${name}${ms === undefined ? "" : ` (${ms.toFixed(0)} ms)`}`);
      return;
    }
    this.failed++;
    console.log(`  ✗ ${name}  ${location.path}:${String(location.line)}`);
    for (const difference of differences) console.log(difference.replaceAll(/^/gm, "      "));
  }

  /** `12 passed, 0 failed` */
  summary(): string {
    return `${String(this.passed)} passed, ${String(this.failed)} failed`;
  }
}
