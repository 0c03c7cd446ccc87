/**
 * What tells a file's contents from others', for the build that names them and the worker that looks
 * whether they came: 128 bits of SHA-256, as 32 hexadecimal digits.
 */
export async function contentHash(content: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
