// The signal is asked once before the block that closes: aborted from the start, it leaves the connection open.
//
// fails: and what has been opened by then is closed
// says: times closed: expected 1, found 0
export interface Connection {
  load(page: number): Promise<string>;
  close(): void;
}

export async function copyPages(
  open: () => Connection,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<string[]> {
  const connection = open();
  signal.throwIfAborted();
  try {
    const texts: string[] = [];
    for (const page of pages) {
      signal.throwIfAborted();
      texts.push(await connection.load(page));
    }
    return texts;
  } finally {
    connection.close();
  }
}
