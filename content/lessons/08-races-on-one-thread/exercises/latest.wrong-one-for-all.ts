// One variable for all functions that latest makes: a question to one calls off the question to the other.
//
// fails: two functions made by latest do not disturb each other
// says: what they return
export type Ask<Q, A> = (question: Q, signal: AbortSignal) => Promise<A>;

let newest: AbortController | undefined;

export function latest<Q, A>(
  ask: Ask<Q, A>,
): (question: Q) => Promise<A | undefined> {
  return async (question) => {
    newest?.abort();
    const mine = new AbortController();
    newest = mine;
    try {
      const answer = await ask(question, mine.signal);
      return mine.signal.aborted ? undefined : answer;
    } catch (error) {
      if (mine.signal.aborted) return undefined;
      throw error;
    }
  };
}
