/** What is kept of a prediction in the reader's browser. */
import * as v from "valibot";
import type { Commitment } from "../../exercise/prediction/prediction.ts";
import type { KeptValue } from "../keeping/kept.ts";

const commitment: v.GenericSchema<unknown, Commitment> = v.variant("kind", [
  v.object({ kind: v.literal("order"), lines: v.array(v.string()) }),
  v.object({ kind: v.literal("number"), value: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  v.object({ kind: v.literal("choice"), text: v.string() }),
]);

const attempt = v.object({
  commitment,
  /** How it ended; without it, the reader has not looked yet. */
  ending: v.exactOptional(
    v.object({
      verdict: v.picklist(["right", "partly", "wrong"]),
      /** The verdict in words. */
      sentence: v.string(),
      /** The run that it was compared with. */
      run: v.picklist(["own", "recorded"]),
    }),
  ),
});

const record = v.object({
  /** Stays, however often the reader tries again. */
  first: v.exactOptional(attempt),
  last: v.exactOptional(attempt),
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The reader chose to see without predicting, and has not committed since. */
  isSkipped: v.boolean(),
});

export type PredictionAttempt = Readonly<v.InferOutput<typeof attempt>>;
export type PredictionRecord = Readonly<v.InferOutput<typeof record>>;

export const untouched: PredictionRecord = { tries: 0, isSkipped: false };

export function parseRecord(value: unknown): PredictionRecord | undefined {
  const parsed = v.safeParse(record, value);
  return parsed.success ? parsed.output : undefined;
}

export function recordToKept({ first, last, tries, isSkipped }: PredictionRecord): KeptValue {
  return {
    tries,
    isSkipped,
    ...(first === undefined ? {} : { first: attemptToKept(first) }),
    ...(last === undefined ? {} : { last: attemptToKept(last) }),
  };
}

export function isSameRecord(a: PredictionRecord, b: PredictionRecord): boolean {
  return JSON.stringify(recordToKept(a)) === JSON.stringify(recordToKept(b));
}

function attemptToKept({ commitment: said, ending }: PredictionAttempt): KeptValue {
  return { commitment: { ...said }, ...(ending === undefined ? {} : { ending: { ...ending } }) };
}

/** The reader commits. */
export function committed(before: PredictionRecord, said: Commitment): PredictionRecord {
  const made: PredictionAttempt = { commitment: said };
  return { first: before.first ?? made, last: made, tries: before.tries + 1, isSkipped: false };
}

/** The reader learns how it ended. */
export function ended(
  before: PredictionRecord,
  ending: NonNullable<PredictionAttempt["ending"]>,
): PredictionRecord {
  const { last, first } = before;
  if (last === undefined) return before;
  const made: PredictionAttempt = { ...last, ending };
  return { ...before, last: made, first: before.tries > 1 && first !== undefined ? first : made };
}
