/** What can be done with a picture, as a row of buttons. */
import { said } from "../words/words.ts";

export interface FigureTools {
  readonly element: HTMLElement;
  readonly compare: HTMLButtonElement;
  /** Fewer ms in view, more, all. */
  readonly closer: HTMLButtonElement;
  readonly wider: HTMLButtonElement;
  readonly all: HTMLButtonElement;
}

export interface ToolActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
  readonly compare: () => void;
  readonly saveSvg: () => void;
  readonly openInPerfetto: () => void;
}

export function createTools(actions: ToolActions, hasPerfetto: boolean): FigureTools {
  const element = document.createElement("div");
  element.className = "timeline-tools";
  const wider = button("−", actions.zoomOut, said("Zoom out"));
  const closer = button("+", actions.zoomIn, said("Zoom in"));
  const all = button(said("All"), actions.showAll, said("All in view"));
  const compare = button(said("Compare with recorded"), actions.compare);
  compare.setAttribute("aria-pressed", "false");
  const zoom = document.createElement("span");
  zoom.className = "timeline-zoom";
  zoom.append(wider, closer, all);
  element.append(zoom, compare, button(said("Save as SVG"), actions.saveSvg));
  if (hasPerfetto) element.append(button(said("Open in Perfetto"), actions.openInPerfetto));
  return { element, compare, closer, wider, all };
}

/** @param name where the text is no name */
function button(text: string, press: () => void, name?: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (name !== undefined) made.ariaLabel = name;
  made.addEventListener("click", press);
  return made;
}
