/** Compares what a reader committed to with what a run did. */
import { holds, isTrue } from "./condition.ts";
import { areSameLines, orderedLines } from "./ordered-lines.ts";
import type { Commitment, Condition, Question } from "./prediction.ts";
import { isTime, quantityOf, type RunFacts } from "./run-facts.ts";

export type Verdict = "right" | "partly" | "wrong";

export type Grade =
  | {
      readonly kind: "order";
      readonly verdict: Verdict;
      /** As the run printed them. */
      readonly lines: readonly string[];
      /** Of the reader's lines, which stand where the run printed them. */
      readonly inPlace: readonly boolean[];
    }
  | {
      readonly kind: "number";
      readonly verdict: Verdict;
      /** A count, or ms. */
      readonly value: number;
    }
  | {
      readonly kind: "choice";
      readonly verdict: Verdict;
      /** Index of the answer that is true of the run. */
      readonly truth: number;
      /** Of the reader's answer: what does not hold, or where all holds, the first of it. */
      readonly decides: Condition;
    };

/** ms: as exact as a reader's watch can be asked to be. */
const leastTolerance = 20;

/**
 * @returns undefined where the run answers another question: the reader stopped it, it printed other
 *   lines, none of the answers or several of them are true of it
 */
export function grade(
  question: Question,
  commitment: Commitment,
  facts: RunFacts,
): Grade | undefined {
  if (facts.state === "stopped") return undefined;
  if (question.kind === "order" && commitment.kind === "order") {
    return gradeOrder(
      commitment.lines,
      orderedLines(question, facts).map(({ text }) => text),
    );
  }
  if (question.kind === "number" && commitment.kind === "number") {
    const value = quantityOf(facts.measures, question.of);
    const verdict = isNear(question, commitment.value, value) ? "right" : "wrong";
    return { kind: "number", verdict, value };
  }
  if (question.kind === "choice" && commitment.kind === "choice") {
    return gradeChoice(question, commitment.text, facts);
  }
  return undefined;
}

function gradeOrder(given: readonly string[], lines: readonly string[]): Grade | undefined {
  if (!areSameLines(given, lines)) return undefined;
  const inPlace = given.map((line, index) => line === lines[index]);
  const verdict = inPlace.every(Boolean) ? "right" : inPlace.some(Boolean) ? "partly" : "wrong";
  return { kind: "order", verdict, lines, inPlace };
}

/** Whether `guess` is as near to `value` as the question asks. Counts are exact unless it says otherwise. */
export function isNear(
  { of, within }: Extract<Question, { kind: "number" }>,
  guess: number,
  value: number,
): boolean {
  const tolerance = isTime(of) ? Math.max(leastTolerance, value * within) : value * within;
  return Math.abs(guess - value) <= tolerance;
}

function gradeChoice(
  { choices }: Extract<Question, { kind: "choice" }>,
  text: string,
  facts: RunFacts,
): Grade | undefined {
  const given = choices.find((choice) => choice.text === text);
  const truths = trueChoices({ choices }, facts);
  const truth = truths[0];
  if (given === undefined || truth === undefined || truths.length > 1) return undefined;
  const failing = given.conditions.find((condition) => !holds(condition, facts));
  const decides = failing ?? given.conditions[0];
  if (decides === undefined) return undefined;
  const verdict = failing === undefined ? "right" : "wrong";
  return { kind: "choice", verdict, truth, decides };
}

/** Indices of the answers that are true of a run. */
export function trueChoices(
  { choices }: Pick<Extract<Question, { kind: "choice" }>, "choices">,
  facts: RunFacts,
): readonly number[] {
  return choices.flatMap((choice, index) => (isTrue(choice, facts) ? [index] : []));
}
