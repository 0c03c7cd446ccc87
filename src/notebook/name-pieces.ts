/** A file's name in pieces between which it may break: `reader`, `.worker.ts`. Pure. */
export function namePieces(file: string): string[] {
  return file.split(/(?=\.[^.]+\.)/);
}

/** A place in a file, which breaks before its line's number too, and never within that: `twice.ts`, `:10`. */
export function placePieces({ file, line }: { file: string; line: number }): string[] {
  return [...namePieces(file), `:${line}`];
}
