/** Boxes into a PNG: satori lays out and sets the text, resvg draws. Made once for the same boxes. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-wasm";
import satori, { type SatoriOptions } from "satori";
import { cardSize, type CardNode } from "./card.ts";
import { prepareResvg } from "./prepare-resvg.ts";

type Fonts = SatoriOptions["fonts"];

const keptFolder = "node_modules/.cache/interleave/share-pictures";

/**
 * @param root of the project
 * @returns a PNG of 1,200 by 630 px; from the cache where the same was drawn before
 */
export async function renderCard(card: CardNode, root = process.cwd()): Promise<Uint8Array> {
  const kept = join(root, keptFolder, `${await keyOf(card, root)}.png`);
  const found = await readFile(kept).catch(() => undefined);
  if (found !== undefined) return found;
  const picture = await draw(card, root);
  await mkdir(join(root, keptFolder), { recursive: true });
  // Renamed into its place, so that a build that is ended leaves no half of one.
  const unfinished = `${kept}.${String(process.pid)}`;
  await writeFile(unfinished, picture);
  await rename(unfinished, kept);
  return picture;
}

/** What draws, as its packages are called: another version may draw otherwise. */
const packages = ["satori", "@resvg/resvg-wasm", "@fontsource/inter", "@fontsource/noto-sans-math"];

/** Of all that a picture is made of: its boxes, and what draws them. */
async function keyOf(card: CardNode, root: string): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([card, cardSize, fontFiles]));
  for (const name of packages) {
    hash.update(await readFile(join(root, "node_modules", name, "package.json")));
  }
  return hash.digest("hex").slice(0, 32);
}

/** @returns a PNG, drawn anew */
export async function draw(card: CardNode, root = process.cwd()): Promise<Uint8Array> {
  const svg = await layOut(card, await (fonts ??= begin(root)));
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

/** What no font has a letter for (Chinese, an emoji) is left out, where it would be a box. */
async function layOut(card: CardNode, given: Fonts): Promise<string> {
  const missing = new Set<string>();
  const lay = (shown: CardNode): Promise<string> =>
    satori(shown, {
      ...cardSize,
      fonts: given,
      loadAdditionalAsset: (_, text) => {
        for (const letter of lettersOf(text)) missing.add(letter);
        return Promise.resolve([]);
      },
    });
  const svg = await lay(kept(card, missing));
  return missing.size === 0 ? svg : lay(kept(card, missing));
}

const segmenter = new Intl.Segmenter("en");

/** As a reader counts them: a letter has its accents with it, an emoji all that it is made of. */
const lettersOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text.normalize()), ({ segment }) => segment);

/** Signs of mathematics among the fonts are written so, which join to no words. */
const arabic = /\p{Script=Arabic}/u;

/** @returns the same boxes, without these letters in their texts, and without Arabic ones */
function kept(card: CardNode, missing: ReadonlySet<string>): CardNode {
  const { children } = card.props;
  if (children === undefined) return card;
  const left =
    typeof children === "string"
      ? lettersOf(children)
          .filter((letter) => !missing.has(letter) && !arabic.test(letter))
          .join("")
          .replaceAll(/ +/g, " ")
          .trim()
      : children.map((child) => kept(child, missing));
  return { ...card, props: { ...card.props, children: left } };
}

/** Of a package of fonts, the first that has a letter draws it; the weights there are. */
const fontFiles = [
  ...["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"].flatMap(
    (script) =>
      ([400, 700] as const).map((weight) => ({
        // Of fonts of one name and weight satori takes one.
        name: script === "latin" ? "Inter" : `Inter ${script}`,
        weight,
        file: `inter/files/inter-${script}-${String(weight)}-normal.woff`,
      })),
  ),
  // Arrows, and signs as ≠ and ≤.
  {
    name: "Noto Sans Math",
    weight: 400,
    file: "noto-sans-math/files/noto-sans-math-latin-400-normal.woff",
  },
] as const;

/** Read at the first picture that has to be drawn. */
let fonts: Promise<Fonts> | undefined;

async function begin(root: string): Promise<Fonts> {
  await prepareResvg();
  return Promise.all(
    fontFiles.map(async ({ name, weight, file }) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(join(root, "node_modules/@fontsource", file)),
    })),
  );
}
