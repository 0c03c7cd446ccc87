/**
 * What the compiler inserts stands between two marks of white space, so that it can be taken out of a
 * function's text again: `toString()` gives what the author wrote. Form feed and vertical tab are white
 * space to JavaScript (https://tc39.es/ecma262/#sec-white-space) and one byte each.
 */
export const marks = { begin: "\f\v", end: "\v\f" } as const;

/** Text to insert, between the marks. */
export function marked(text: string): string {
  return marks.begin + text + marks.end;
}

/** Whether a source has marks of its own: nobody's has, but then its text could not be given back. */
export function hasMarks(source: string): boolean {
  return source.includes(marks.begin) || source.includes(marks.end);
}

/**
 * All insertions of a text; one at its end may go on behind it, as that which closes a function does. A plain
 * source, so that a thread can make its own of it.
 */
export const insertionPattern = `${marks.begin}[^]*?(?:${marks.end}|$)`;
