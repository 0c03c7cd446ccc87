/** What `npm run test:host` prints: each check, what is wrong with it or could be better, and a last line. */
import type { FullConfig, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { object, parse, string } from "valibot";
import { tellFinding, tellFindings, type Finding, type Weight } from "./finding.ts";

const findingSchema = object({
  where: string(),
  expected: string(),
  found: string(),
  remedy: string(),
});

export default class HostReport implements Reporter {
  #failed = 0;
  #passed = 0;
  #couldBeBetter = 0;

  onBegin(config: FullConfig): void {
    print(`Trying ${String(config.metadata["site"])}\n`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const wrong = findingsOf(result, "wrong");
    const better = findingsOf(result, "better");
    const passed = result.status === test.expectedStatus;
    if (!passed) this.#failed += 1;
    else if (better.length > 0) this.#couldBeBetter += 1;
    else this.#passed += 1;
    print(`${passed ? (better.length > 0 ? "!" : "✓") : "✗"} ${test.title}`);
    for (const text of tellFindings(wrong)) tell("wrong", text);
    for (const text of tellFindings(better)) tell("better", text);
    // What failed without a finding of ours: a page that never came, a browser that did not start.
    const told = new Set(wrong.map(tellFinding));
    for (const { message = "" } of result.errors) {
      const text = sentenceOf(message);
      if (!told.has(text)) tell("wrong", text);
    }
  }

  onError(error: { readonly message?: string }): void {
    this.#failed += 1;
    print(sentenceOf(error.message ?? "The suite could not be run."));
  }

  onEnd(): void {
    const verdict =
      this.#failed > 0
        ? "Readers would miss something: see what is marked ✗."
        : this.#couldBeBetter > 0
          ? "The site works. What is marked ! could be better."
          : "The site works, and nothing could be better.";
    print(
      `\n${verdict}\n${String(this.#passed)} ✓, ${String(this.#couldBeBetter)} !, ${String(this.#failed)} ✗`,
    );
  }

  /** So that Playwright adds no report of its own. */
  printsToStdio(): boolean {
    return true;
  }
}

function findingsOf({ annotations }: TestResult, weight: Weight): readonly Finding[] {
  return annotations
    .filter(({ type }) => type === weight)
    .map(({ description = "" }) => parse(findingSchema, JSON.parse(description)));
}

function tell(weight: Weight, text: string): void {
  print(`  ${weight}: ${text.replaceAll("\n", "\n    ")}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Of a failed expectation the sentence, without what Playwright adds on values and source. */
function sentenceOf(message: string): string {
  return message
    .replaceAll(/\u001B\[[\d;]*m/g, "")
    .replace(/^Error: /, "")
    .replace(/\n\nexpect\([^]*$/, "")
    .trimEnd();
}
