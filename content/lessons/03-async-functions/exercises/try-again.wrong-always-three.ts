// Three, whatever the caller has said: the number that it was tried with.
//
// fails: it calls as often as it is told to
// says: calls, where five are allowed: expected 5, found 3
export async function retry<T>(times: number, action: () => Promise<T>): Promise<T> {
  for (let call = 1; ; call += 1) {
    try {
      return await action();
    } catch (error) {
      if (call === 3) throw error;
    }
  }
}
