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
  if (match === null) return wordMismatch(text) ?? plain;
  const [, about, subject = "", way = "to", wish = ""] = match;
  const [, wanted = wish, instead] = /^([\s\S]*) but got ([\s\S]*)$/.exec(wish) ?? [];
  const what =
    wanted === "exist"
      ? "a value"
      : wanted.replace(/^(?:be|have|deeply equal|equal|strictly equal) /, "");
  const [, held] = /^(?:include|contain) ([\s\S]*)$/.exec(what) ?? [];
  const expected = held === undefined ? what : `${held} in it`;
  const wished = held === undefined ? `not ${what}` : `no ${held} in it`;
  return word(about, plainZero(way === "to" ? expected : wished), plainZero(instead ?? subject));
}

/** What chai says of a value in which nothing can be: an error that did not come, say. */
function wordMismatch(text: string): Wording | undefined {
  const match =
    /^(?:([^:]+): )?the given combination of arguments \((\w+) and \w+\) is invalid/.exec(text);
  if (match === null) return undefined;
  const [, about, kind = ""] = match;
  return word(about, "a text or a list", kind);
}

function word(about: string | undefined, expected: string, actual: string): Wording {
  const said = `expected ${expected}, found ${actual}`;
  return { message: about === undefined ? said : `${about}: ${said}`, about, expected, actual };
}

/** chai tells `+0` from `-0`, also among others: `[ 7, +0 ]`. */
const plainZero = (text: string): string => text.replaceAll(/(?<=^|[ [])\+0(?=$|[ ,\]])/g, "0");
