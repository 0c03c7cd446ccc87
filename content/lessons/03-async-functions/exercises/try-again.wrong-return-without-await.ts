// The promise leaves the try before it fails, and the catch never hears of it.
//
// fails: one that fails twice works at its third call
// says: what the caller hears: expected 'call 3 worked', found 'call 1 failed'
export async function retry<T>(times: number, action: () => Promise<T>): Promise<T> {
  for (let call = 1; ; call += 1) {
    try {
      return action();
    } catch (error) {
      if (call >= times) throw error;
    }
  }
}
