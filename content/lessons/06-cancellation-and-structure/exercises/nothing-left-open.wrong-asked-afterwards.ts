// The signal is asked after each page, and so never before the first.
//
// fails: where it is aborted from the start, no page is begun at all
// says: pages begun: expected [], found [ 1 ]
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
  try {
    const texts: string[] = [];
    for (const page of pages) {
      texts.push(await connection.load(page));
      signal.throwIfAborted();
    }
    return texts;
  } finally {
    connection.close();
  }
}
