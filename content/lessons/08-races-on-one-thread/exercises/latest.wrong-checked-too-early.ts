// It checks whether the question is still the newest, before it waits. It always is.
//
// fails: only the newest is answered, in whatever order the answers come
// says: where the answers come as 123: expected 'undefined, undefined, answer 3'
export type Ask<Q, A> = (question: Q, signal: AbortSignal) => Promise<A>;

export function latest<Q, A>(
  ask: Ask<Q, A>,
): (question: Q) => Promise<A | undefined> {
  let newest = new AbortController();
  return async (question) => {
    newest.abort();
    const mine = new AbortController();
    newest = mine;
    if (mine !== newest) return undefined;
    return ask(question, mine.signal);
  };
}
