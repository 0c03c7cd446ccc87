/** Whether an exercise's checks see what they are for: what `verify` holds its files to. Pure. */
import { matchesPattern } from "../console/line-pattern.ts";
import type { Verdict } from "../exercise/verdict.ts";
import type { WrongAttempt } from "./exercise.ts";

/** @returns what differs, in words for the author; empty where every check passes */
export function compareSolution(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap((verdict) =>
    verdict.passed ? [] : [differs(`the check "${verdict.name}"`, "passed", verdict.message)],
  );
}

/** @returns what differs; empty where some check fails: else there would be nothing to do */
export function compareStarter(verdicts: readonly Verdict[]): string[] {
  return verdicts.some(({ passed }) => !passed)
    ? []
    : [differs("the starter", "at least one check that fails", "all passed")];
}

/** @returns what differs; empty where each named check fails and says what it must */
export function compareAttempt(
  { claims }: Pick<WrongAttempt, "claims">,
  verdicts: readonly Verdict[],
): string[] {
  return claims.flatMap(({ fails, says }) => {
    const verdict = verdicts.find(({ name }) => name === fails);
    const what = `the check "${fails}"`;
    if (verdict === undefined) return [differs(what, "failed", "no such check")];
    if (verdict.passed) return [differs(what, `failed: ${says}`, "passed")];
    // The pattern stands within a line of the message.
    const isSaid = verdict.message
      .split("\n")
      .some((line) => matchesPattern(`{any}${says}{any}`, line));
    return isSaid ? [] : [differs(`what ${what} says`, says, verdict.message)];
  });
}

function differs(what: string, expected: string, found: string): string {
  return `${what}\n  expected: ${expected}\n  found:    ${found}`;
}
