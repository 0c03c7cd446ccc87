/**
 * The grammar of what stands after a fence's language:
 *
 *     ```ts cell="gather.ts" concurrency="3" explore
 *
 * Names with a value in double or single quotes, or without any. What a name means is for
 * `cell-attributes.ts` to say.
 */

export interface FenceAttribute {
  readonly name: string;
  /** Undefined where no value is given: `explore`. */
  readonly value: string | undefined;
  /** Place in the text, in UTF-16 units from 0. */
  readonly offset: number;
  /** Place of the value's first character; of the name's where there is no value. */
  readonly valueOffset: number;
}

export interface FenceFault {
  readonly offset: number;
  readonly message: string;
}

export interface ParsedFence {
  readonly attributes: readonly FenceAttribute[];
  readonly faults: readonly FenceFault[];
}

const space = /[ \t]+/y;
const attributeName = /[A-Za-z][\w-]*/y;
const quotedValue = /=(?:"([^"]*)"|'([^']*)')/y;
const bareWord = /[^ \t]+/y;

/** Reads a fence's meta string: all attributes that can be made out, and what is wrong with the rest. */
export function parseFence(meta: string): ParsedFence {
  const attributes: FenceAttribute[] = [];
  const faults: FenceFault[] = [];
  let offset = 0;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = offset;
    const match = pattern.exec(meta);
    if (match === null) return undefined;
    offset += match[0].length;
    return match;
  };

  for (;;) {
    take(space);
    if (offset >= meta.length) return { attributes, faults };
    const start = offset;
    const name = take(attributeName)?.[0];
    if (name === undefined) {
      const found = take(bareWord)?.[0] ?? "";
      faults.push({
        offset: start,
        message: `Expected an attribute such as cell="gather.ts", found \`${found}\`.`,
      });
      continue;
    }
    const assignment = offset;
    const quoted = take(quotedValue);
    if (quoted === undefined) {
      const rest = take(bareWord)?.[0];
      if (rest === undefined) {
        attributes.push({ name, value: undefined, offset: start, valueOffset: start });
      } else {
        faults.push({ offset: assignment, message: unquotedMessage(name, rest) });
      }
      continue;
    }
    const value = quoted[1] ?? quoted[2] ?? "";
    attributes.push({ name, value, offset: start, valueOffset: assignment + 2 });
    const stuck = take(bareWord)?.[0];
    if (stuck !== undefined) {
      faults.push({
        offset: offset - stuck.length,
        message: `Expected a space after ${name}="${value}", found \`${stuck}\`.`,
      });
    }
  }
}

function unquotedMessage(name: string, rest: string): string {
  if (!rest.startsWith("="))
    return `Expected \`=\` or a space after \`${name}\`, found \`${rest}\`.`;
  const value = rest.slice(1).replaceAll(/["']/g, "");
  return `Expected a value in quotes, found \`${name}${rest}\`. Write ${name}="${value === "" ? "…" : value}".`;
}
