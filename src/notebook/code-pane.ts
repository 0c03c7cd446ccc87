/** A cell's code: static until touched, then an editor in the same place, and back on Escape. */
import type { CaretPlace, CellEditor, LineMarkName } from "./editor/create-editor.ts";
import type { Notebook } from "./notebook.ts";
import { offsetAtPoint } from "./offset-at-point.ts";

export interface CodePaneOptions {
  /** The focusable group with the static code. */
  readonly group: HTMLElement;
  /** Where the editor goes, beside it. */
  readonly editor: HTMLElement;
  readonly notebook: Notebook;
  /** Told the whole text (without a line break at its end) when the reader changes it. */
  readonly changed: (text: string) => void;
  /** The caret of the editor has gone to another line, from 1, or has left. */
  readonly caretMoved: (line: number | undefined) => void;
  /** The editor could not be loaded. */
  readonly failed: (error: unknown) => void;
}

export interface OpenOptions extends CaretPlace {
  /** Whether the caret goes into the editor; without, it only stands ready. */
  readonly focus: boolean;
}

const loadEditor = () => import("./types/create-typed-editor.ts");
const loadColours = () => import("./editor/colour-source.ts");

export class CodePane {
  readonly #options: CodePaneOptions;
  readonly #code: HTMLElement;
  /** The author's code as the build coloured it, once another has stood in its place. */
  #original: readonly Node[] | undefined;
  /** What the build's colours rest on: what has no colour of its own is punctuation there. */
  readonly #originalClass: string;
  readonly #originalText: string;
  #text: string;
  #editor: CellEditor | undefined;
  #opening: Promise<void> | undefined;
  /** What was asked for last, to be done once the editor is there. */
  #wish: OpenOptions = { focus: false };
  /** What had the focus then. */
  #asker: Element | null = null;

  constructor(options: CodePaneOptions) {
    this.#options = options;
    const code = options.group.querySelector("code");
    if (code === null) throw new Error("Expected a <code> in a cell's code; found none.");
    this.#code = code;
    this.#originalClass = code.className;
    this.#originalText = this.#text = code.textContent;
    options.group.addEventListener("click", this.#clicked);
  }

  /** Without a line break at its end. */
  get text(): string {
    return this.#text;
  }

  get isOpen(): boolean {
    return !this.#options.editor.hidden;
  }

  /** Fetches the editor, so that it is there when the reader clicks. */
  warm(): void {
    // Told when the reader does click.
    loadEditor().catch(() => undefined);
  }

  /** Shows another text: an edit that was kept, the author's again. */
  show(text: string): void {
    this.#text = text;
    this.#editor?.setText(text);
    this.#paint();
  }

  /** Turns the code into a textbox. */
  async open(options: OpenOptions): Promise<void> {
    // Who asks only for the editor takes the caret from nobody who waits for it.
    if (this.#opening === undefined || options.focus) {
      this.#wish = options;
      this.#asker = document.activeElement;
    }
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    await this.#opening;
  }

  /** Closes what stands open over the code; where nothing does, turns the textbox into static code. */
  leave(): void {
    if (this.#editor?.closePopups() !== true) this.close();
  }

  /** Turns the textbox into static code. */
  close(): void {
    if (!this.isOpen) return;
    this.#options.editor.hidden = true;
    this.#options.group.hidden = false;
    this.#paint();
    this.#options.group.focus();
  }

  /** Puts the focus on the code, in whichever form it is. */
  focus(): void {
    if (this.isOpen) this.#editor?.focus({});
    else this.#options.group.focus();
  }

  /** Marks a line, from 1, until the code changes; undefined takes the mark away. */
  markLine(mark: LineMarkName, line: number | undefined): void {
    this.#editor?.markLine(mark, line);
    const lines = this.#code.querySelectorAll(".line");
    lines.forEach((element, index) => element.classList.toggle(`${mark}-line`, index + 1 === line));
  }

  async #open(): Promise<void> {
    const { group, editor, failed } = this.#options;
    try {
      const { createTypedEditor } = await loadEditor();
      const { scrollLeft, scrollTop } = group;
      const { activeElement, body } = document;
      group.hidden = true;
      // Shown before there is anything in it: what is hidden cannot be measured.
      editor.hidden = false;
      this.#editor ??= createTypedEditor({
        notebook: this.#options.notebook,
        parent: editor,
        name: group.ariaLabel ?? "",
        text: this.#text,
        changed: this.#changed,
        caretMoved: this.#options.caretMoved,
      });
      this.#editor.scrollTo(scrollLeft, scrollTop);
      // Who was at the static code goes on in the editor; who has gone elsewhere meanwhile stays there.
      if (
        activeElement === group ||
        (this.#wish.focus && (activeElement === this.#asker || activeElement === body))
      ) {
        this.#editor.focus(this.#wish);
      }
    } catch (error) {
      editor.hidden = true;
      group.hidden = false;
      failed(error);
    }
  }

  readonly #changed = (text: string): void => {
    this.#text = text;
    this.#options.changed(text);
  };

  /** Brings the static code up to the text: at once in ink, in colour as soon as the colours are there. */
  #paint(): void {
    if (this.#code.textContent === this.#text) return;
    if (this.#text === this.#originalText && this.#original !== undefined) {
      this.#code.className = this.#originalClass;
      this.#code.replaceChildren(...this.#original);
      // Marks are of what stood here.
      for (const line of this.#code.querySelectorAll(".line")) line.className = "line";
      return;
    }
    this.#original ??= [...this.#code.childNodes];
    this.#code.className = "";
    this.#code.replaceChildren(...plainLines(this.#text));
    const text = this.#text;
    void loadColours().then(
      ({ colourSource }) => {
        if (this.#text === text) this.#code.replaceChildren(colourSource(text));
      },
      // Without colours it reads as well.
      () => undefined,
    );
  }

  readonly #clicked = (event: MouseEvent): void => {
    // Who selects a stretch of code wants to copy it.
    if (getSelection()?.isCollapsed === false) return;
    const caret = offsetAtPoint(this.#code, event.clientX, event.clientY);
    void this.open({ focus: true, caret, isInSight: true });
  };
}

function plainLines(text: string): (Node | string)[] {
  return text.split("\n").flatMap((content, index) => {
    const line = document.createElement("span");
    line.className = "line";
    line.textContent = content;
    return index === 0 ? [line] : ["\n", line];
  });
}
