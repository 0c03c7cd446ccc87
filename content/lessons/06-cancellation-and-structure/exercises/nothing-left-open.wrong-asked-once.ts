// The signal is asked before the first page, and never again.
//
// fails: once the signal is aborted, no page is begun
// says: pages begun: expected [ 1, 2, 3 ], found [ 1, 2, 3, 4, 5 ]
export interface Connection {
  load(page: number): Promise<string>;
  close(): void;
}

export async function copyPages(
  open: () => Connection,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<string[]> {
  signal.throwIfAborted();
  const connection = open();
  try {
    const texts: string[] = [];
    for (const page of pages) texts.push(await connection.load(page));
    return texts;
  } finally {
    connection.close();
  }
}
