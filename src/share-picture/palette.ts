/** The site's colours for a picture, which has no style sheet: from `src/styles/tokens.css`, as on light paper. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const tokensFile = "src/styles/tokens.css";

/** The colour of a token (`--ink`). @throws where there is none of that name */
export type Palette = (name: string) => string;

export async function readPalette(root = process.cwd()): Promise<Palette> {
  const found = parsePalette(await readFile(join(root, tokensFile), "utf8"));
  return (name) => {
    const colour = found.get(name);
    if (colour !== undefined) return colour;
    throw new Error(
      `${tokensFile}: expected a colour named ${name}, as #rrggbb or light-dark(#rrggbb, #rrggbb); found none.`,
    );
  };
}

/** Names and their colours on light paper. */
export function parsePalette(css: string): ReadonlyMap<string, string> {
  const colours = css.matchAll(/(--[\w-]+):\s*(?:light-dark\()?(#[0-9a-f]{6})\b/gi);
  // A name may be set again further down, for paper or a scheme; the first is what it is.
  const found = new Map<string, string>();
  for (const [, name = "", colour = ""] of colours) if (!found.has(name)) found.set(name, colour);
  return found;
}
