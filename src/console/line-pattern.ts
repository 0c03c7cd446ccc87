/**
 * What a line of output must be, and whether it is. A pattern stands for itself, to the letter, but for
 *
 * - `{int 900..1300}`: a whole number from 900 to 1300, in digits, both ends included;
 * - `{any}`: anything, also nothing, within the line;
 * - `{{`: a brace.
 */
type PatternPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "int"; readonly min: number; readonly max: number }
  | { readonly kind: "any" };

export type ParsedPattern =
  | { readonly ok: true; readonly parts: readonly PatternPart[] }
  | { readonly ok: false; readonly offset: number; readonly message: string };

const intPattern = /^int\s+(-?\d{1,15})\.\.(-?\d{1,15})$/;

/** Reads a pattern: a line of `output`, or what an answer says is printed. */
export function parsePattern(line: string): ParsedPattern {
  const parts: PatternPart[] = [];
  let text = "";
  let offset = 0;
  while (offset < line.length) {
    const brace = line.indexOf("{", offset);
    if (brace === -1) {
      text += line.slice(offset);
      break;
    }
    text += line.slice(offset, brace);
    if (line[brace + 1] === "{") {
      text += "{";
      offset = brace + 2;
      continue;
    }
    const end = line.indexOf("}", brace);
    const inside = end === -1 ? line.slice(brace + 1) : line.slice(brace + 1, end);
    const special = end === -1 ? undefined : parseSpecial(inside.trim());
    if (special === undefined) {
      const found = end === -1 ? `{${inside}` : `{${inside}}`;
      const message = `Expected {int 900..1300}, {any}, or {{ for a brace, found \`${found}\`.`;
      return { ok: false, offset: brace, message };
    }
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
    parts.push(special);
    offset = end + 1;
  }
  if (text !== "") parts.push({ kind: "text", text });
  return { ok: true, parts };
}

function parseSpecial(inside: string): PatternPart | undefined {
  if (inside === "any") return { kind: "any" };
  const match = intPattern.exec(inside);
  if (match === null) return undefined;
  const min = Number(match[1]);
  const max = Number(match[2]);
  return min <= max ? { kind: "int", min, max } : undefined;
}

/** The text that the line stands for, where it stands for one only. */
export function literalText(line: string): string | undefined {
  const pattern = parsePattern(line);
  if (!pattern.ok) return undefined;
  let text = "";
  for (const part of pattern.parts) {
    if (part.kind !== "text") return undefined;
    text += part.text;
  }
  return text;
}

/**
 * Whether a printed line is what a pattern asks for.
 * @throws where `line` is no pattern; `src/lesson` lets none through
 */
export function matchesPattern(line: string, printed: string): boolean {
  const pattern = parsePattern(line);
  if (!pattern.ok) throw new Error(`${pattern.message} In \`${line}\`.`);
  // All places that the parts so far can reach: linear in the line, however many `{any}` there are.
  let reached = new Set([0]);
  for (const part of pattern.parts) {
    const next = new Set<number>();
    if (part.kind === "any") {
      const first = Math.min(...reached);
      for (let place = first; place <= printed.length; place++) next.add(place);
    } else {
      for (const place of reached) {
        const end =
          part.kind === "text"
            ? endOfText(part.text, printed, place)
            : endOfInt(part, printed, place);
        if (end !== undefined) next.add(end);
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(printed.length);
}

function endOfText(text: string, printed: string, place: number): number | undefined {
  return printed.startsWith(text, place) ? place + text.length : undefined;
}

/** A number is taken whole: `{int 1..9}` is not the 1 of 12, nor its 2. */
function endOfInt(
  { min, max }: { readonly min: number; readonly max: number },
  printed: string,
  place: number,
): number | undefined {
  if (place > 0 && /\d/.test(printed.charAt(place - 1))) return undefined;
  const digits = /-?\d+/y;
  digits.lastIndex = place;
  const found = digits.exec(printed)?.[0];
  if (found === undefined) return undefined;
  const value = Number(found);
  return value >= min && value <= max ? place + found.length : undefined;
}
