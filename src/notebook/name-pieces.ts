/** A file's name in pieces between which it may break: `reader`, `.worker.ts`. Pure. */
export function namePieces(file: string): string[] {
  return file.split(/(?=\.[^.]+\.)/);
}
