/** What a check came to. The judge's word is parsed like any that comes out of the sandbox. */
import * as v from "valibot";

export type Verdict =
  | { readonly name: string; readonly passed: true }
  | {
      readonly name: string;
      readonly passed: false;
      /** `downloads in flight at once: expected at most 3, found 9` */
      readonly message: string;
      /** What the number or the value is: `downloads in flight at once`. */
      readonly about?: string | undefined;
      /** `at most 3`; undefined where the run itself failed. */
      readonly expected?: string | undefined;
      /** `9` */
      readonly actual?: string | undefined;
      /** ms since the scenario's main module began: the moment that shows it. */
      readonly at?: number | undefined;
      /** Which of the check module's scenarios, from 0; -1 where none was run. */
      readonly scenario: number;
    };

export type FailedVerdict = Extract<Verdict, { passed: false }>;

/** UTF-16 units: a message is for a reader. */
export const longestMessage = 2_000;

const text = v.pipe(v.string(), v.maxLength(longestMessage));

const verdict: v.GenericSchema<unknown, Verdict> = v.variant("passed", [
  v.strictObject({ name: v.string(), passed: v.literal(true) }),
  v.strictObject({
    name: v.string(),
    passed: v.literal(false),
    message: text,
    about: v.optional(text),
    expected: v.optional(text),
    actual: v.optional(text),
    at: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
    scenario: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  }),
]);

const verdicts = v.strictObject({ verdicts: v.array(verdict) });

/**
 * A verdict for each check, in their order: what the judge does not tell has failed.
 * @param answer the judge's, as devalue reads it; undefined where it gave none
 */
export function readVerdicts(answer: unknown, checks: readonly string[]): readonly Verdict[] {
  const parsed = v.safeParse(verdicts, answer);
  if (!parsed.success) return failAll(checks, "The checks could not be made. Try again.");
  const told = new Map(parsed.output.verdicts.map((each) => [each.name, each]));
  return checks.map(
    (name) => told.get(name) ?? failed(name, "This check was not made. Try again."),
  );
}

/** The same for all: the program does not compile, say. */
export function failAll(checks: readonly string[], message: string): readonly FailedVerdict[] {
  return checks.map((name) => failed(name, message));
}

function failed(name: string, message: string): FailedVerdict {
  return { name, passed: false, message, scenario: -1 };
}
