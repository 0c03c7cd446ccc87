/** Which scripts a built script loads, and when. Pure. */

export interface ScriptImports {
  /** Asked for with it. As written: `./x.js`, or from the site's root, `/words/en.js`. */
  readonly atOnce: readonly string[];
  /** Those of `import()` with a text. */
  readonly later: readonly string[];
}

/** @param code as the bundler writes it, without comments */
export function importsOf(code: string): ScriptImports {
  const named = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = ""]) => name);
  return {
    atOnce: named(/(?:\bfrom|\bimport)\s*["'`]((?:\.{0,2}\/)[^"'`]+\.js)["'`]/g),
    later: named(/\bimport\(\s*["'`]((?:\.{0,2}\/)[^"'`]+\.js)["'`]/g),
  };
}

export interface Script extends ScriptImports {
  readonly code: string;
}

/** @returns the scripts that run with these, themselves included. @param scripts by name, which their imports give */
function withImported(
  names: Iterable<string>,
  scripts: ReadonlyMap<string, Script>,
): ReadonlySet<string> {
  const seen = new Set<string>(names);
  // A set gives what is added while it is walked.
  for (const name of seen) scripts.get(name)?.atOnce.forEach((needed) => seen.add(needed));
  return seen;
}

/**
 * The scripts that may run before a page has all its words: those it begins with, and those loaded later that
 * bring none.
 * @param first by which the page begins
 * @param words name of the script that has the words
 */
export function wordlessScripts(
  first: readonly string[],
  words: string,
  scripts: ReadonlyMap<string, Script>,
): ReadonlySet<string> {
  const wordless = new Set(withImported(first, scripts));
  for (const name of wordless) {
    for (const later of scripts.get(name)?.later ?? []) {
      const loaded = withImported([later], scripts);
      if (!loaded.has(words)) loaded.forEach((each) => wordless.add(each));
    }
  }
  return wordless;
}

/** @returns those that stand in the code as texts of their own, but for what something is compared with */
export function textsIn<T extends string>(code: string, texts: readonly T[]): readonly T[] {
  const plain = code
    .replaceAll(/\\u([\da-f]{4})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replaceAll(/(?:[!=]=|\bcase\b)\s*(["'`])[^"'`]*\1/g, "");
  return texts.filter((text) =>
    [`"`, "'", "`"].some((quote) => plain.includes(quote + text + quote)),
  );
}
