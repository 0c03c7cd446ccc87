import { globSync } from "node:fs";
import { join } from "node:path";
import { CssSyntaxError, parse, type Root } from "postcss";
import { nearestName } from "../../compiler/nearest.ts";
import { LessonError, type LessonProblem } from "../problem.ts";
import { readText } from "../read-text.ts";

/** Where the site's custom properties have their names. */
const tokensFile = "src/styles/tokens.css";

/**
 * Slips in a course's style sheet that CSS passes over in silence: a custom property that is one letter off one of
 * the site's, and that nothing asks for.
 *
 * @param path of the style sheet, from the root
 * @param folder of the course, from the root
 * @throws LessonError where the style sheet cannot be read
 */
export function styleProblems(path: string, folder: string, root: string): LessonProblem[] {
  const sheet = parseStyles(readText(path, root), path);
  const known = new Set(declaredIn(parse(readText(tokensFile, root))).map(({ name }) => name));
  return declaredIn(sheet).flatMap(({ name, line, column }) => {
    const meant = known.has(name) ? undefined : nearestName(name, known, 1);
    // `--inks` and `--link`, with the whole of `--ink` in them, are names of somebody's own.
    if (meant === undefined || name.includes(meant.slice(2)) || isUsed(name, folder, root))
      return [];
    const message = `Expected a name of ${tokensFile}, or one that is used, found ${name}, which changes nothing. Did you mean ${meant}?`;
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

/** Whether it stands somewhere in the course or the site, and not only where it is set. */
function isUsed(name: string, folder: string, root: string): boolean {
  const files = [folder, "src"].flatMap((place) =>
    globSync(`${place}/**/*.{css,mdx,md,astro,ts,svg,html}`, {
      cwd: root,
      exclude: (file) => file.endsWith("node_modules"),
    }),
  );
  const setting = new RegExp(`${name}\\s*:`, "g");
  return files.some((file) => readText(join(root, file)).replace(setting, "").includes(name));
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
