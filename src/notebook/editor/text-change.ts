/** What of a text another one does not have, as a change: what stays is left alone, and with it the caret. */

/** In UTF-16 units of the text before. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The one stretch that differs; no character of two units is cut in two. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isHigh(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (isLow(before.charCodeAt(before.length - end))) end--;
  return {
    from: start,
    to: before.length - end,
    insert: after.slice(start, after.length - end),
  };
}

/** The first unit of two. */
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
/** The second. */
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
