// The answers are put down as they come, and so in the order in which they come.
//
// fails: the three that answer, in the order in which they were asked
// says: what comes back: expected [ 'Oslo', 'Lima', 'Bern' ], found [ 'Bern', 'Lima', 'Oslo' ]
export type Question = () => Promise<string>;

export async function weather(questions: readonly Question[]): Promise<string[]> {
  const answers: string[] = [];
  const all = questions.map(async (question) => {
    answers.push(await question());
  });
  await Promise.allSettled(all);
  return answers;
}
