/** The calm lines under a cell: one a matter, in a fixed order, gone when the matter is. */

/** In the order in which they stand. */
const kinds = ["told", "editor", "author-changed", "other-tab", "isolation"] as const;
export type NoteKind = (typeof kinds)[number];

export class CellNotes {
  readonly #element: HTMLElement;
  readonly #notes = new Map<NoteKind, HTMLElement>();

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  has(kind: NoteKind): boolean {
    return this.#notes.has(kind);
  }

  /** The others stay where they are: one that is put back loses its focus, and a press that has begun on it. */
  show(kind: NoteKind, ...content: (Node | string)[]): void {
    this.hide(kind);
    const note = document.createElement("div");
    note.dataset["note"] = kind;
    note.append(...content);
    this.#notes.set(kind, note);
    // Behind the last of those that stand before it.
    this.#element.prepend(note);
    for (const one of kinds) {
      if (one === kind) break;
      this.#notes.get(one)?.after(note);
    }
  }

  hide(kind: NoteKind): void {
    this.#notes.get(kind)?.remove();
    this.#notes.delete(kind);
  }
}

export function noteButton(
  label: string,
  press: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => press(button));
  return button;
}
