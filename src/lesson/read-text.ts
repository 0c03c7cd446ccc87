/**
 * Text that an author has written. Node reads what is no UTF-8 all the same, with marks in the place of letters;
 * the bundler does not, and says that there is no such file.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { LessonError } from "./problem.ts";

/**
 * @param path from the root, or absolute
 * @param root of the project
 * @returns with its byte order mark and its line ends
 * @throws LessonError with the place of the first byte that is no UTF-8; what Node throws where there is no such file
 */
export function readText(path: string, root = process.cwd()): string {
  return toText(path, readFileSync(resolve(root, path)));
}

/**
 * `readText` of what is read already.
 * @param path for messages
 */
export function toText(path: string, bytes: Uint8Array): string {
  try {
    return decoder().decode(bytes);
  } catch (cause) {
    const { line, column, byte } = firstFault(bytes);
    const found = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    const message = `Expected text in UTF-8, found the byte ${found}, as other encodings have it. Save it as UTF-8.`;
    throw new LessonError([{ location: { path, line, column }, message }], { cause });
  }
}

const decoder = (): TextDecoder => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @param bytes that are no UTF-8 */
function firstFault(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const reader = decoder();
  let line = 1;
  let start = 0;
  let text = "";
  for (let index = 0; index < bytes.length; index++) {
    try {
      text += reader.decode(bytes.subarray(index, index + 1), { stream: true });
    } catch {
      break;
    }
    if (bytes[index] !== 0x0a) continue;
    line++;
    start = index + 1;
    text = "";
  }
  // What is decoded stands before the fault, whose bytes begin behind it.
  const before = new TextEncoder().encode(text).length;
  return { line, column: text.length + 1, byte: bytes[start + before] ?? 0 };
}
