import { Resvg } from "@resvg/resvg-wasm";
import { prepareResvg } from "../share-picture/prepare-resvg.ts";

export interface Picture {
  /** For messages: `brand/logo.svg`. Its end says what it is: an SVG with a `viewBox`, or a PNG. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Draws a picture into the middle of a square. Text in an SVG is left out: there are no fonts here.
 *
 * @param size of the square, px
 * @param share of its width that the picture has
 * @returns a PNG
 * @throws where the picture is neither an SVG with a `viewBox` nor a PNG
 */
export async function drawIcon(
  picture: Picture,
  size: number,
  share: number,
  background: string,
): Promise<Uint8Array> {
  await prepareResvg();
  const type = typeOf(picture);
  const data = Buffer.from(picture.bytes).toString("base64");
  const edge = (1 - share) / 2;
  // Not the SVG itself: its own width, height and names would meet ours.
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image x="${edge}" y="${edge}" width="${share}" height="${share}" href="data:${type};base64,${data}"/></svg>`,
    { background, fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } },
  );
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

/** What it is, having looked: of a picture in a picture that it cannot read, resvg draws nothing. */
function typeOf({ name, bytes }: Picture): string {
  const data = Buffer.from(bytes);
  const expected = `Expected ${name} to be an SVG with a viewBox, or a PNG, to draw icons from;`;
  // https://www.w3.org/TR/png/#5PNG-file-signature
  if (data.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n") return "image/png";
  const text = data.toString("utf8");
  if (!/<svg\b[^>]*\sviewBox=/.test(text)) throw new Error(`${expected} found neither.`);
  try {
    new Resvg(text).free();
  } catch (cause) {
    throw new Error(`${expected} found an SVG that does not parse: ${String(cause)}`, { cause });
  }
  return "image/svg+xml";
}
