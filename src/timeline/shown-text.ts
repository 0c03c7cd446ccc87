/** Times and names as they are shown. */
import { durationOf } from "../trace/duration.ts";

/**
 * `0 ms`, `0.04 ms`, `1.7 ms`, `304 ms`, `3.00 s`, `65 s`: as many digits as tell two runs apart.
 * @param ms a time or a duration
 */
export function timeText(ms: number): string {
  const { digits, unit } = durationOf(ms);
  return `${digits} ${unit}`;
}

/** Characters of a name at most. */
const longestName = 60;

/**
 * A name from a run, in one line. Control, bidirectional and other hidden characters show as escapes, so
 * that no name can reorder what stands around it, and so that a saved picture stays well-formed XML.
 */
export function nameText(name: string): string {
  const escaped = name.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return shorten(escaped, longestName);
}

/** @param most characters */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
