export async function retry<T>(times: number, action: () => Promise<T>): Promise<T> {
  for (let call = 1; ; call += 1) {
    try {
      return await action();
    } catch (error) {
      if (call >= times) throw error;
    }
  }
}
