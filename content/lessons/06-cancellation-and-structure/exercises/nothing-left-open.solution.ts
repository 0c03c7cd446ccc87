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
      signal.throwIfAborted();
      texts.push(await connection.load(page));
    }
    return texts;
  } finally {
    connection.close();
  }
}
