/** The elements of a figure, found by `data-part`, or made where the cell has none yet. */
import { figureNode } from "./figure-node.ts";
import { toElement } from "./to-element.ts";

export interface FigureElements {
  readonly figure: HTMLElement;
  readonly picture: HTMLElement;
  readonly words: HTMLElement;
  readonly pick: HTMLElement;
  /** Where the buttons go. */
  readonly tools: HTMLElement;
  readonly table: HTMLDetailsElement;
  readonly rows: HTMLElement;
}

/**
 * @param host the cell's place for a timeline, with or without a recorded one
 * @param file file name of the cell
 * @throws where the markup of a recorded one lacks a part
 */
export function figureParts(host: HTMLElement, file: string): FigureElements {
  if (host.querySelector(":scope > figure") === null) {
    const empty = { picture: undefined, sentence: "", origin: "", until: 0, table: undefined };
    host.replaceChildren(toElement(figureNode(file, empty)));
  }
  function part<T extends HTMLElement>(selector: string, type: new () => T): T {
    const found = host.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`Expected a ${type.name} at ${selector} in the timeline of ${file}.`);
  }
  return {
    figure: part(":scope > figure", HTMLElement),
    picture: part('[data-part="timeline-picture"]', HTMLElement),
    words: part('[data-part="timeline-words"]', HTMLElement),
    pick: part('[data-part="timeline-pick"]', HTMLElement),
    tools: part('[data-part="timeline-tools"]', HTMLElement),
    table: part('[data-part="timeline-table"]', HTMLDetailsElement),
    rows: part('[data-part="timeline-rows"]', HTMLElement),
  };
}
