// The good answers are put down as they come, and the first of them is given back once all have come.
//
// fails: it comes back while a slower one is still under way
// says: the slow one is over: expected false, found true
export type Question = () => Promise<string>;

export async function firstGood(
  questions: readonly Question[],
  isGood: (answer: string) => boolean,
): Promise<string> {
  const good: string[] = [];
  const all = questions.map(async (question) => {
    const answer = await question();
    if (isGood(answer)) good.push(answer);
  });
  await Promise.allSettled(all);
  const first = good[0];
  if (first === undefined) throw new Error("none is good");
  return first;
}
