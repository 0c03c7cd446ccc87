export type Question = () => Promise<string>;

export async function weather(questions: readonly Question[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(questions.map((question) => question()));
  return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
}
