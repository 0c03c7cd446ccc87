/** The module `exercise` where the judge runs: chai's `expect`, and checks that are made. */
import { config, expect as chaiExpect } from "chai";
import type { Observation } from "../observation.ts";
import type { Observed } from "../observed.ts";
import type { ScenarioOptions } from "../author-module.ts";
import type { Verdict } from "../verdict.ts";
import { judgeAll, type RegisteredCheck, type RegisteredScenario } from "./judge.ts";

// A list of nine results is shown, and not "[ Array(9) ]".
config.truncateThreshold = 400;
config.includeStack = false;

const checks: RegisteredCheck[] = [];
let scenarios = 0;

export const expect = chaiExpect;

/** @param _run is for a run of its own, with the reader's module */
export function scenario(
  _run?: unknown,
  { mayFail = false }: ScenarioOptions = {},
): RegisteredScenario {
  return { index: scenarios++, mayFail };
}

export function check(
  name: string,
  of: RegisteredScenario,
  judge: (seen: Observation) => unknown,
): void {
  checks.push({ name, scenario: of, judge });
}

/** Called by the judge's entry (`own-modules.ts`) when the check module has evaluated. */
export function judgeRuns(runs: readonly Observed[]): Promise<Verdict[]> {
  return judgeAll(checks, runs);
}
