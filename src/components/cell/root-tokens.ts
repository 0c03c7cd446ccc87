/**
 * What a style sheet defines for the whole page, whatever its window and scheme: the rules of `:root` alone that
 * stand in no other. Pure.
 *
 * @returns `--ink: #111; --paper: …;`
 */
export function rootTokens(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  let selector = "";
  for (const { 0: mark, index } of plain.matchAll(/[{};]/g)) {
    if (mark === "{") {
      if (depth === 0) selector = plain.slice(start, index).trim();
      depth++;
      if (depth === 1) start = index + 1;
    } else if (mark === "}") {
      depth--;
      if (depth > 0) continue;
      if (selector === ":root") found.push(plain.slice(start, index).trim().replace(/;?$/, ";"));
      start = index + 1;
    } else if (depth === 0) start = index + 1;
  }
  return found.join("\n");
}
