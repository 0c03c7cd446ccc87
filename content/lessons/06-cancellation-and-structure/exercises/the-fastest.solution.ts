export type Ask = (signal: AbortSignal) => Promise<string>;

export async function fastest(asks: readonly Ask[]): Promise<string> {
  const controller = new AbortController();
  try {
    return await Promise.race(asks.map((ask) => ask(controller.signal)));
  } finally {
    controller.abort();
  }
}
