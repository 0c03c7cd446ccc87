import { escapeText } from "../../console/escape.ts";
import type { Picture } from "../../console/display.ts";

/** A picture, drawn, with its words below it. */
export function createPictureElement(picture: Picture): HTMLElement {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.role = "img";
  canvas.ariaLabel = escapeText(picture.alt, true);
  const image = new ImageData(picture.pixels, picture.width, picture.height);
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return withCaption(canvas, picture.alt);
}

/** The words are the line's visible text; a screen reader has them from the drawing's name. */
export function withCaption(drawing: HTMLElement, alt: string): HTMLElement {
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.ariaHidden = "true";
  caption.textContent = escapeText(alt, true);
  figure.append(drawing, caption);
  return figure;
}
