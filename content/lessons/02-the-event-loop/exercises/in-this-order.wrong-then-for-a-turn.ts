// A `then` on a promise that is kept already: a microtask as well, and so no turn of its own.
//
// fails: next turn comes in a turn of its own
// says: what comes after all microtasks: expected [ 'next turn' ], found []
export function inThisOrder(report: (line: string) => void): void {
  void Promise.resolve()
    .then(() => undefined)
    .then(() => report("next turn"));
  queueMicrotask(() => report("soon"));
  report("now");
}
