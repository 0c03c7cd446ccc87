// All answers are waited for, and then gone through in the order of the list.
//
// fails: the first good answer to arrive comes back
// says: what comes back: expected 'good', found 'good, but late'
export type Question = () => Promise<string>;

export async function firstGood(
  questions: readonly Question[],
  isGood: (answer: string) => boolean,
): Promise<string> {
  const outcomes = await Promise.allSettled(questions.map((question) => question()));
  for (const outcome of outcomes) {
    if (outcome.status === "fulfilled" && isGood(outcome.value)) return outcome.value;
  }
  throw new Error("none is good");
}
