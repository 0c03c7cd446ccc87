// The promise leaves the try at once, and all three are called off before one of them has answered.
//
// fails: the first answer comes back
// says: what comes back: expected 'the answer of b'
export type Ask = (signal: AbortSignal) => Promise<string>;

export async function fastest(asks: readonly Ask[]): Promise<string> {
  const controller = new AbortController();
  try {
    return Promise.race(asks.map((ask) => ask(controller.signal)));
  } finally {
    controller.abort();
  }
}
