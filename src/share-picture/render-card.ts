/** Boxes into a PNG: satori lays out and sets the text, resvg draws. Made once for the same boxes. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import satori, { type SatoriOptions } from "satori";
import { cardSize, type CardNode } from "./card.ts";

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

/** Of all that a picture is made of: its boxes, and the packages that draw them. */
async function keyOf(card: CardNode, root: string): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([card, cardSize]));
  for (const name of ["satori", "@resvg/resvg-wasm", "@fontsource/inter"]) {
    hash.update(await readFile(join(root, "node_modules", name, "package.json")));
  }
  return hash.digest("hex").slice(0, 32);
}

async function draw(card: CardNode, root: string): Promise<Uint8Array> {
  fonts ??= begin(root);
  const svg = await satori(card, { ...cardSize, fonts: await fonts });
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

/** Read at the first picture that has to be drawn. */
let fonts: Promise<Fonts> | undefined;

async function begin(root: string): Promise<Fonts> {
  const wasm = join(root, "node_modules/@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(wasm));
  const files = join(root, "node_modules/@fontsource/inter/files");
  const faces = (["latin", "latin-ext"] as const).flatMap((script) =>
    ([400, 700] as const).map(async (weight) => ({
      name: "Inter",
      weight,
      style: "normal" as const,
      data: await readFile(join(files, `inter-${script}-${String(weight)}-normal.woff`)),
    })),
  );
  return Promise.all(faces);
}
