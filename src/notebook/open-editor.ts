/** A place in a cell's code is asked for by something that stands in the cell. */

/** Name of the event on the cell's section; its detail is where the caret goes (UTF-16 units). */
const openEditor = "interleave:open-editor";

export function askForEditor(section: HTMLElement, caret: number): void {
  section.dispatchEvent(new CustomEvent(openEditor, { detail: caret }));
}

export function listenForEditor(section: HTMLElement, open: (caret: number) => void): void {
  section.addEventListener(openEditor, (event) => {
    if (event instanceof CustomEvent && typeof event.detail === "number") open(event.detail);
  });
}
