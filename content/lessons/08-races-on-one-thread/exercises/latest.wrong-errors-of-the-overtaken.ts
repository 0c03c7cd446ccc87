// A question that is called off fails, and nobody has asked for that error.
//
// fails: an error is heard from the newest, and from no other
// says: what the two calls come to
export type Ask<Q, A> = (question: Q, signal: AbortSignal) => Promise<A>;

export function latest<Q, A>(
  ask: Ask<Q, A>,
): (question: Q) => Promise<A | undefined> {
  let newest: AbortController | undefined;
  return async (question) => {
    newest?.abort();
    const mine = new AbortController();
    newest = mine;
    const answer = await ask(question, mine.signal);
    return mine.signal.aborted ? undefined : answer;
  };
}
