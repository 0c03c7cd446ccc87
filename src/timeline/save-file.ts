/** Hands a text, or bytes, to the reader as a file. @param type media type */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; there is no event that would tell.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
