/**
 * The classes of code's tokens (`code.css`), in static code and in the editor. They are Pygments'
 * short names (https://pygments.org/docs/tokens/; `py` is Rouge's): a lesson has thousands of them, and with
 * words in their place its page is 1 to 2 % larger, compressed.
 */
export const tokenClass = {
  keyword: "k",
  string: "s",
  number: "m",
  constant: "kc",
  comment: "c",
  function: "nf",
  variable: "n",
  property: "py",
  type: "nc",
  operator: "o",
  punctuation: "p",
  regexp: "sr",
} as const;
export type TokenKind = keyof typeof tokenClass;
export type TokenClass = (typeof tokenClass)[TokenKind];
