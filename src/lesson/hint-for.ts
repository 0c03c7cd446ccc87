import { nearestName } from "../compiler/nearest.ts";

/**
 * What to write in place of a name that there is none of.
 * @param names that there are
 * @param shown a name as it is written there
 * @returns `Did you mean "gather.ts"?`, or all that there are
 */
export function hintFor(
  found: string,
  names: readonly string[],
  shown = (name: string): string => `"${name}"`,
): string {
  const meant = nearestName(found, names);
  if (meant !== undefined) return `Did you mean ${shown(meant)}?`;
  return names.length === 0 ? "There is none yet." : `There is ${names.map(shown).join(", ")}.`;
}
