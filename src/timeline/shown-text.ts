/** Times and names as they are shown. */

/**
 * `0 ms`, `0.04 ms`, `1.7 ms`, `304 ms`, `3.00 s`, `65 s`: as many digits as tell two runs apart.
 * @param ms a time or a duration
 */
export function timeText(ms: number): string {
  if (ms < 0.005) return "0 ms";
  if (ms < 0.995) return `${ms.toFixed(2)} ms`;
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  const whole = Math.round(ms);
  if (whole < 1000) return `${whole} ms`;
  const seconds = ms / 1000;
  return `${seconds.toFixed(seconds < 9.995 ? 2 : seconds < 59.95 ? 1 : 0)} s`;
}

/** `1,204` */
export function countText(count: number): string {
  return count.toLocaleString("en-US");
}

/** `1 task`, `1,204 tasks` */
export function countOf(count: number, one: string): string {
  return `${countText(count)} ${one}${count === 1 ? "" : "s"}`;
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
