/** How the checks hand on what they find: to the test, which fails or not, and to `host-report.ts`. */
import { expect, test } from "@playwright/test";
import { tellFinding, type Finding, type Weight } from "./finding.ts";
import type { Host } from "./host.ts";

/** Without this the site does not work for its readers. The test goes on and tells what else it finds. */
export function must(holds: boolean, finding: Finding): void {
  if (!holds) note("wrong", finding);
  expect.soft(holds, tellFinding(finding)).toBe(true);
}

/** Without this the site works, but less well: advice, unless the host is held to everything. */
export function should({ isStrict }: Host, holds: boolean, finding: Finding): void {
  if (holds) return;
  if (isStrict) must(false, finding);
  else advise(finding);
}

/** For the report: nothing that fails a test. */
export function advise(finding: Finding): void {
  note("better", finding);
}

function note(type: Weight, finding: Finding): void {
  test.info().annotations.push({ type, description: JSON.stringify(finding) });
}
