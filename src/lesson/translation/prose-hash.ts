/** What a translation is a translation of. */
import { createHash } from "node:crypto";
import type { FoundCell } from "../extract-cells.ts";

/** Hexadecimal digits: enough to tell versions of one lesson apart, and short enough to be copied by hand. */
const digits = 12;

/**
 * Changes with all that is written for a reader, and not with code: that is the translation's too.
 * @param text of the lesson, its frontmatter blanked
 */
export function proseHash(
  { title, goal }: { readonly title: string; readonly goal: string },
  text: string,
  cells: readonly FoundCell[],
): string {
  const code = cells
    .flatMap(({ nodes }) => nodes)
    .map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const)
    .sort(([one], [other]) => one - other);
  let prose = "";
  let after = 0;
  for (const [start, end] of code) {
    prose += text.slice(after, start);
    after = end;
  }
  prose += text.slice(after);
  const words = prose.split(/\s+/).filter((word) => word !== "");
  return createHash("sha256")
    .update(JSON.stringify([title, goal, words]))
    .digest("hex")
    .slice(0, digits);
}
