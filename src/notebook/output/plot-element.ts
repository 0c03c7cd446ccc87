import type { Plot } from "../../console/display.ts";
import { escapeText } from "../../console/escape.ts";
import { said } from "../../words/words.ts";
import { withCaption } from "./picture-element.ts";
import { plotNumbers } from "./plot-numbers.ts";
import { countPieces, mostOnPage, mostPieces } from "./plot-pieces.ts";

/** Plots that are drawn, and what each is made of. */
const shown = new Map<HTMLElement, number>();
/** The plots so far, one after the other: a run may show thousands, and the page has to answer between two. */
let drawnBefore: Promise<void> = Promise.resolve();

/**
 * A plot with its words below it. Drawn into a closed shadow tree, so that the texts of its axes are
 * no part of the line's text; the plotting library is loaded when the first plot is shown.
 */
export function createPlotElement(plot: Plot, nonce: string): HTMLElement {
  const drawing = document.createElement("div");
  drawing.className = "out-plot";
  drawing.role = "img";
  drawing.ariaLabel = escapeText(plot.alt, true);
  drawing.ariaDescription = escapeText(plotNumbers(plot), true);
  const root = drawing.attachShadow({ mode: "closed" });
  drawnBefore = drawnBefore.then(() => draw(plot, drawing, root, nonce));
  return withCaption(drawing, plot.alt);
}

async function draw(
  plot: Plot,
  drawing: HTMLElement,
  root: ShadowRoot,
  nonce: string,
): Promise<void> {
  // Long gone, where the run after it has begun.
  if (!drawing.isConnected) return;
  try {
    makeRoom(drawing, countPieces(plot));
    const { drawPlot } = await import("../../console/draw-plot.ts");
    const { element } = drawPlot(plot, { width: drawing.clientWidth, document, withLegend: true });
    // With a legend it is a <figure>, which the browser would indent.
    element.style.margin = "0";
    // Before they are inserted: the page's policy asks each <style> for its nonce.
    for (const style of element.querySelectorAll("style")) style.setAttribute("nonce", nonce);
    root.replaceChildren(...titleOf(plot), element);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    root.textContent = said("This plot cannot be drawn: {}", reason);
  }
  drawing.dataset["drawn"] = "";
  await new Promise((resolve) => setTimeout(resolve));
}

function titleOf({ title }: Plot): readonly HTMLElement[] {
  if (title === "") return [];
  const element = document.createElement("div");
  element.textContent = title;
  element.style.fontWeight = "600";
  element.style.paddingBlockEnd = "0.5rem";
  return [element];
}

/** @throws Where there is none: the page would stand still, or die. */
function makeRoom(drawing: HTMLElement, pieces: number): void {
  if (pieces > mostPieces) {
    throw new Error(said("of marks and labels it has {}, and may have {}", pieces, mostPieces));
  }
  let inAll = pieces;
  for (const [each, of] of shown) {
    if (each.isConnected) inAll += of;
    else shown.delete(each);
  }
  if (inAll > mostOnPage) {
    throw new Error(
      said("the plots on this page have more than {} marks and labels together", mostOnPage),
    );
  }
  shown.set(drawing, pieces);
}
