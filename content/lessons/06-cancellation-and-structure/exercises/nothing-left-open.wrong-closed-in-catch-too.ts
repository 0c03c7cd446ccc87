// Closed where it fails and where it works, and the error kept from the caller.
//
// fails: where a page fails, its error comes out
// says: what the caller hears: expected 'page 2 is torn', found 'page 1'
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
  const texts: string[] = [];
  try {
    for (const page of pages) {
      signal.throwIfAborted();
      texts.push(await connection.load(page));
    }
    connection.close();
  } catch {
    connection.close();
  }
  return texts;
}
