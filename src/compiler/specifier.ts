/** What the text in an import stands for. */

/**
 * A cell's file name for `./task.ts`; everything else as it is, since it names a library or nothing.
 * Whether there is such a cell or library is for `link.ts` to say.
 */
export function targetOf(specifier: string): string {
  return isRelative(specifier) ? specifier.slice("./".length) : specifier;
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith("./");
}
