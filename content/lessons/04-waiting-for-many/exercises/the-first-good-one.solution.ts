export type Question = () => Promise<string>;

export async function firstGood(
  questions: readonly Question[],
  isGood: (answer: string) => boolean,
): Promise<string> {
  return Promise.any(
    questions.map(async (question) => {
      const answer = await question();
      if (!isGood(answer)) throw new Error(`${answer} is not good enough`);
      return answer;
    }),
  );
}
