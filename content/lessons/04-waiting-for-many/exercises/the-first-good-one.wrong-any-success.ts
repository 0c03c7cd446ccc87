// The first success, and then a look at it: the first to succeed need not be good.
//
// fails: the first good answer to arrive comes back
// says: what comes back: expected 'good', found 'bad'
export type Question = () => Promise<string>;

export async function firstGood(
  questions: readonly Question[],
  isGood: (answer: string) => boolean,
): Promise<string> {
  const answer = await Promise.any(questions.map((question) => question()));
  if (questions.length === 0 && !isGood(answer)) throw new Error("none is good");
  return answer;
}
