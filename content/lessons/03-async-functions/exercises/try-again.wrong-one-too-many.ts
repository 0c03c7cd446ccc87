// Counts the calls after the first: one more than there may be.
//
// fails: and where it is told to call once, it calls once
// says: calls, where one is allowed: expected 1, found 2
export async function retry<T>(times: number, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (times <= 0) throw error;
    return retry(times - 1, action);
  }
}
