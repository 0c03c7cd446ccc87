import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

let ready: Promise<void> | undefined;

async function prepare(): Promise<void> {
  const wasm = fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
  try {
    await initWasm(await readFile(wasm));
  } catch (error) {
    // Once a process: others draw with it, too.
    if (!(error instanceof Error && error.message.includes("Already initialized"))) throw error;
  }
}

/**
 * Draws a square picture into the middle of a square.
 *
 * @param picture an SVG document with a `viewBox`, without text
 * @param size of the square, px
 * @param share of its width that the picture has
 * @returns a PNG
 * @throws where the picture is no SVG with a `viewBox`
 */
export async function drawIcon(
  picture: string,
  size: number,
  share: number,
  background: string,
): Promise<Uint8Array> {
  await (ready ??= prepare());
  const start = picture.search(/<svg\b/);
  if (start === -1 || !/<svg\b[^>]*\sviewBox=/.test(picture)) {
    throw new Error(
      "Expected favicon.svg to be an SVG with a viewBox, to draw icons from; found none.",
    );
  }
  const edge = (1 - share) / 2;
  const placed = picture
    .slice(start)
    .replace("<svg", `<svg x="${edge}" y="${edge}" width="${share}" height="${share}"`);
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${placed}</svg>`,
    { background, fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } },
  );
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
