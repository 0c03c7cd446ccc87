/** The elements of a cell, as `docs/architecture.md` lays them out. Found by `data-part`, never by class. */

export interface CellParts {
  readonly section: HTMLElement;
  readonly run: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  /** Opens the cell's menu. */
  readonly menu: HTMLButtonElement;
  /** The state's word. */
  readonly state: HTMLElement;
  /** Elapsed time, while a run goes on. */
  readonly elapsed: HTMLElement;
  readonly progress: HTMLProgressElement;
  /** The static code: a focusable group. */
  readonly code: HTMLElement;
  /** Where the editor goes. */
  readonly editor: HTMLElement;
  readonly output: HTMLElement;
  readonly timeline: HTMLElement;
  /** What the run measured. */
  readonly measures: HTMLElement;
  readonly note: HTMLElement;
  readonly status: HTMLElement;
}

/** @throws where the markup lacks a part: the component and this script have come apart. */
export function findParts(root: HTMLElement): CellParts {
  function part<T extends HTMLElement>(name: string, type: new () => T): T {
    const found = root.querySelector(`[data-part="${name}"]`);
    if (found instanceof type) return found;
    const what = found === null ? "nothing" : `<${found.localName}>`;
    throw new Error(`Expected a ${type.name} with data-part="${name}" in a cell; found ${what}.`);
  }
  const section = root.querySelector("section");
  if (section === null) throw new Error("Expected a <section> in a cell; found none.");
  return {
    section,
    run: part("run", HTMLButtonElement),
    stop: part("stop", HTMLButtonElement),
    reset: part("reset", HTMLButtonElement),
    menu: part("menu", HTMLButtonElement),
    state: part("state", HTMLElement),
    elapsed: part("elapsed", HTMLElement),
    progress: part("progress", HTMLProgressElement),
    code: part("code", HTMLElement),
    editor: part("editor", HTMLElement),
    output: part("output", HTMLElement),
    timeline: part("timeline", HTMLElement),
    measures: part("measures", HTMLElement),
    note: part("note", HTMLElement),
    status: part("status", HTMLElement),
  };
}
