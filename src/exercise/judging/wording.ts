/** What a failed assertion says, in the words of the page. */

export interface Wording {
  readonly message: string;
  readonly about: string | undefined;
  readonly expected: string | undefined;
  readonly actual: string | undefined;
}

/**
 * From chai's `downloads at once: expected 9 to be at most 3` to `at most 3` and `9`. What does not read
 * like this stays as it is.
 */
export function wordAssertion(text: string): Wording {
  const plain: Wording = {
    message: text,
    about: undefined,
    expected: undefined,
    actual: undefined,
  };
  const match =
    /^(?:([^:]+): )?expected ('(?:[^'\\]|\\.)*'|[\s\S]*?) (not to|to not|to) ([\s\S]+)$/.exec(text);
  if (match === null) return plain;
  const [, about, subject = "", way = "to", wish = ""] = match;
  const [, wanted = wish, instead] = /^([\s\S]*) but got ([\s\S]*)$/.exec(wish) ?? [];
  const what =
    wanted === "exist"
      ? "a value"
      : wanted.replace(/^(?:be|have|deeply equal|equal|strictly equal) /, "");
  const expected = plainZero(way === "to" ? what : `not ${what}`);
  const actual = plainZero(instead ?? subject);
  const said = `expected ${expected}, found ${actual}`;
  return { message: about === undefined ? said : `${about}: ${said}`, about, expected, actual };
}

/** chai tells `+0` from `-0`. */
const plainZero = (text: string): string => (text === "+0" ? "0" : text);
