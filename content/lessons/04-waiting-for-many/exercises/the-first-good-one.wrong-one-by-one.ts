// Asked one after another, the last of the list first: the answer is right here, and each waits for the one before.
//
// fails: all four are asked at once
// says: questions in flight at once: expected 4, found 1
export type Question = () => Promise<string>;

export async function firstGood(
  questions: readonly Question[],
  isGood: (answer: string) => boolean,
): Promise<string> {
  for (const question of questions.toReversed()) {
    try {
      const answer = await question();
      if (isGood(answer)) return answer;
    } catch {
      // the next one, then
    }
  }
  throw new Error("none is good");
}
