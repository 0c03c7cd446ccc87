/** The judge: the checks of a module, each with the run that it is about. */
import type { Observation } from "../observation.ts";
import type { Observed } from "../observed.ts";
import { longestMessage, type FailedVerdict, type Verdict } from "../verdict.ts";
import { failureOf } from "./failure.ts";
import { observe, readAnswer } from "./observe.ts";
import { wordAssertion } from "./wording.ts";

export interface RegisteredScenario {
  /** Its place among the module's scenarios, from 0. */
  readonly index: number;
  /** Judged also where the run failed, or the scenario threw. */
  readonly mayFail: boolean;
}

export interface RegisteredCheck {
  readonly name: string;
  readonly scenario: RegisteredScenario;
  readonly judge: (seen: Observation) => unknown;
}

/** @param runs one a scenario, in their order */
export async function judgeAll(
  checks: readonly RegisteredCheck[],
  runs: readonly Observed[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const check of checks) verdicts.push(await judgeOne(check, runs[check.scenario.index]));
  return verdicts;
}

async function judgeOne(
  { name, scenario, judge }: RegisteredCheck,
  run: Observed | undefined,
): Promise<Verdict> {
  const failed = (facts: Partial<FailedVerdict> & Pick<FailedVerdict, "message">): Verdict => ({
    ...facts,
    name,
    passed: false,
    message: cut(facts.message),
    scenario: scenario.index,
  });
  if (run === undefined) return failed({ message: "This scenario was not run." });
  const failure = failureOf(run, readAnswer(run));
  if (failure !== undefined && !scenario.mayFail) return failed({ message: failure });
  /** The moment that the check has last asked about. */
  let at: number | undefined;
  try {
    await judge(
      observe(run, (ms) => {
        at = ms;
      }),
    );
    return { name, passed: true };
  } catch (error) {
    // A check that may see a failed run still stumbles over what such a run has not returned.
    if (failure !== undefined && !isAssertion(error)) return failed({ message: failure });
    const { message, about, expected, actual } = wordAssertion(textOf(error));
    return failed({
      message,
      about: about && cut(about),
      expected: expected && cut(expected),
      actual: actual && cut(actual),
      at,
    });
  }
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Anything but an assertion is the check's own mistake: its kind says so.
  return isAssertion(error) ? error.message : `${error.name}: ${error.message}`;
}

const isAssertion = (error: unknown): boolean =>
  error instanceof Error && error.name === "AssertionError";

function cut(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage - 1)}…`;
}
