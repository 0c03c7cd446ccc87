/** The lines that an order prediction asks about. */
import type { PrintedLine, RunFacts } from "./run-facts.ts";
import type { Question } from "./prediction.ts";

type OrderQuestion = Extract<Question, { kind: "order" }>;

/** In the order in which the run printed them. */
export function orderedLines(
  { from = 1, to }: OrderQuestion,
  { lines }: Pick<RunFacts, "lines">,
): readonly PrintedLine[] {
  return lines.slice(from - 1, to);
}

/** Whether both hold the same lines, in whatever order. */
export function areSameLines(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [one.toSorted(), other.toSorted()];
  return first.length === second.length && first.every((line, index) => line === second[index]);
}
