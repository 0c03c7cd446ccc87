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

  show(kind: NoteKind, ...content: (Node | string)[]): void {
    const note = document.createElement("div");
    note.dataset["note"] = kind;
    note.append(...content);
    this.#notes.set(kind, note);
    this.#place();
  }

  hide(kind: NoteKind): void {
    if (this.#notes.delete(kind)) this.#place();
  }

  #place(): void {
    this.#element.replaceChildren(...kinds.flatMap((kind) => this.#notes.get(kind) ?? []));
    this.#element.hidden = this.#notes.size === 0;
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
