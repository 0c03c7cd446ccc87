import { codeAt, radixText, sliceText, upperCase } from "./intrinsics.ts";

/**
 * Control and bidirectional characters as escapes, so that no output can hide or reorder what
 * stands around it (https://trojansource.codes/).
 */
export function escapeText(text: string, keepBreaks: boolean): string {
  return escaped(text, (code) => keepBreaks && (code === 0x0a || code === 0x09), "");
}

/** A string as a literal: Node's choice of quotes, and its escapes. */
export function quote(text: string): string {
  let single = false;
  let double = false;
  let back = false;
  for (let index = 0; index < text.length; index++) {
    const code = codeAt(text, index);
    if (code === 0x27) single = true;
    else if (code === 0x22) double = true;
    else if (code === 0x60 || (code === 0x24 && codeAt(text, index + 1) === 0x7b)) back = true;
  }
  const mark = !single ? "'" : !double ? '"' : !back ? "`" : "'";
  return mark + escaped(text, () => false, mark) + mark;
}

function escaped(text: string, keep: (code: number) => boolean, mark: string): string {
  let result = "";
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    const code = codeAt(text, index);
    if (code >= 0x20 && code < 0x7f && code !== 0x27 && code !== 0x5c) continue;
    if (isPaired(text, index, code)) {
      index++;
      continue;
    }
    const escape = keep(code) ? undefined : escapeOf(code, mark);
    if (escape === undefined) continue;
    result += sliceText(text, done, index) + escape;
    done = index + 1;
  }
  return done === 0 ? text : result + sliceText(text, done);
}

function escapeOf(code: number, mark: string): string | undefined {
  if (mark !== "") {
    if (code === 0x5c) return "\\\\";
    if (code === 0x27 && mark === "'") return "\\'";
  }
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) {
    if (code === 0x08) return "\\b";
    if (code === 0x09) return "\\t";
    if (code === 0x0a) return "\\n";
    if (code === 0x0c) return "\\f";
    if (code === 0x0d) return "\\r";
    return "\\x" + (code < 0x10 ? "0" : "") + upperCase(radixText(code, 16));
  }
  if (isHidden(code)) return "\\u" + (code < 0x1000 ? "0" : "") + radixText(code, 16);
  return undefined;
}

/** Two halves of one character. */
function isPaired(text: string, index: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdbff) return false;
  const next = codeAt(text, index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

function isHidden(code: number): boolean {
  return (
    code === 0x061c || // Arabic letter mark
    code === 0x180e || // Mongolian vowel separator
    code === 0x200b || // zero-width space
    code === 0x200e || // left-to-right mark
    code === 0x200f || // right-to-left mark
    (code >= 0x2028 && code <= 0x202e) || // line and paragraph separators, embeddings, overrides
    (code >= 0x2060 && code <= 0x2064) || // word joiner, invisible operators
    (code >= 0x2066 && code <= 0x2069) || // isolates
    code === 0xfeff || // byte order mark
    (code >= 0xfff9 && code <= 0xfffb) || // interlinear annotation
    (code >= 0xd800 && code <= 0xdfff) // a lone half of a character
  );
}
