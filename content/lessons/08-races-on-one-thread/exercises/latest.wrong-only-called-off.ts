// Each question calls off the one before, and that is all. A server that does not listen answers all the same.
//
// fails: only the newest is answered, in whatever order the answers come
// says: where the answers come as 123: expected 'undefined, undefined, answer 3'
export type Ask<Q, A> = (question: Q, signal: AbortSignal) => Promise<A>;

export function latest<Q, A>(
  ask: Ask<Q, A>,
): (question: Q) => Promise<A | undefined> {
  let before: AbortController | undefined;
  return async (question) => {
    before?.abort();
    before = new AbortController();
    return ask(question, before.signal);
  };
}
