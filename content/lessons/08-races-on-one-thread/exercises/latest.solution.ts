export type Ask<Q, A> = (
  question: Q,
  signal: AbortSignal,
) => Promise<A>;

export function latest<Q, A>(
  ask: Ask<Q, A>,
): (question: Q) => Promise<A | undefined> {
  let newest: AbortController | undefined;
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
