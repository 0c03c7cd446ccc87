import { CssSyntaxError, parse, type Root } from "postcss";
import { nearestName } from "../../compiler/nearest.ts";
import { LessonError, type LessonProblem } from "../problem.ts";

/**
 * Slips in a course's style sheet that CSS passes over in silence: a custom property that is almost one of the
 * site's, and that nothing in the sheet asks for.
 *
 * @param path for messages
 * @param tokens `src/styles/tokens.css`, with all that can be set
 * @throws LessonError where the style sheet cannot be read
 */
export function styleProblems(css: string, path: string, tokens: string): LessonProblem[] {
  const sheet = parseStyles(css, path);
  const known = new Set(declaredIn(parse(tokens)).map(({ name }) => name));
  const used = new Set(Array.from(css.matchAll(/\bvar\(\s*(--[^\s,)]+)/g), ([, name]) => name));
  return declaredIn(sheet).flatMap(({ name, line, column }) => {
    if (known.has(name) || used.has(name)) return [];
    const meant = nearestName(name, known);
    if (meant === undefined) return [];
    const message = `Expected a name of src/styles/tokens.css, or one that this style sheet uses, found ${name}, which changes nothing. Did you mean ${meant}?`;
    return [{ location: { path, line, column }, message }];
  });
}

interface Declared {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** Custom properties that a style sheet sets. */
function declaredIn(sheet: Root): readonly Declared[] {
  const found: Declared[] = [];
  sheet.walkDecls(/^--/, ({ prop, source }) => {
    const { line, column } = source?.start ?? { line: 1, column: 1 };
    found.push({ name: prop, line, column });
  });
  return found;
}

function parseStyles(css: string, path: string): Root {
  try {
    return parse(css);
  } catch (cause) {
    if (!(cause instanceof CssSyntaxError)) throw cause;
    const { line = 1, column = 1, reason } = cause;
    const message = `Expected CSS, found what is none. ${reason}.`;
    throw new LessonError([{ location: { path, line, column }, message }], { cause });
  }
}
