// The first success, and then a look at it: the first to succeed need not be good.
//
// fails: the first good answer to arrive comes back
// says: what comes back: expected 'good', found 'failed: bad is not good enough'
export type Question = () => Promise<string>;

export async function firstGood(
  questions: readonly Question[],
  isGood: (answer: string) => boolean,
): Promise<string> {
  const answer = await Promise.any(questions.map((question) => question()));
  if (!isGood(answer)) throw new Error(`${answer} is not good enough`);
  return answer;
}
