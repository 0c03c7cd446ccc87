import type { Plot } from "../../console/display.ts";
import { escapeText } from "../../console/escape.ts";
import { said } from "../../words/words.ts";
import { withCaption } from "./picture-element.ts";
import { plotNumbers } from "./plot-numbers.ts";

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
  void draw(plot, drawing, root, nonce);
  return withCaption(drawing, plot.alt);
}

async function draw(
  plot: Plot,
  drawing: HTMLElement,
  root: ShadowRoot,
  nonce: string,
): Promise<void> {
  try {
    const { drawPlot } = await import("./draw-plot.ts");
    root.replaceChildren(drawPlot(plot, drawing.clientWidth, nonce));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    root.textContent = said("This plot cannot be drawn: {}", reason);
  }
  drawing.dataset["drawn"] = "";
}
