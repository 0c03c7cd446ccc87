// A catch around the whole: one failure, and nobody has answered.
//
// fails: the three that answer, in the order in which they were asked
// says: what comes back: expected [ 'Oslo', 'Lima', 'Bern' ], found []
export type Question = () => Promise<string>;

export async function weather(questions: readonly Question[]): Promise<string[]> {
  try {
    return await Promise.all(questions.map((question) => question()));
  } catch {
    return [];
  }
}
