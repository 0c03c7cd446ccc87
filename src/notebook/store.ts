/** A notebook's edits as the browser kept them. How they come to be kept: `keeping/keep-edits.ts`. */
import { readAll } from "./keeping/database.ts";

/** Lesson slugs hold no slash, so no key of one lesson begins another's. */
export const keyOf = (lesson: string, file: string): string => `${lesson}/${file}`;

/**
 * Everything that is kept of a lesson's cells by file name, to be parsed; also of cells that the
 * lesson no longer has.
 * @throws (rejects) where the browser keeps nothing
 */
export async function readEdits(lesson: string): Promise<ReadonlyMap<string, unknown>> {
  const prefix = keyOf(lesson, "");
  const kept = await readAll("edits", prefix);
  return new Map([...kept].map(([key, value]) => [key.slice(prefix.length), value]));
}
