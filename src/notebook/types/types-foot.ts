/**
 * What stands between a cell's code and its output once types are there: how far they are, and the
 * cell's first problems, each a button that leads to its place. Nothing is there, and nothing moves, before.
 */
import { adoptStyles } from "../adopt-styles.ts";
import { noteButton } from "../cell-notes.ts";
import { inEnglish } from "../in-english.ts";
import { typesDownload } from "./download-size.ts";
import type { CellProblem, TypesState } from "./notebook-types.ts";
import { mostShown, problemCode, problemCount } from "./problem-text.ts";
import styles from "./types.css?inline";
import { decimal } from "../../words/numbers.ts";
import { said } from "../../words/words.ts";

adoptStyles(styles);

export interface StateOptions {
  /** Types come when the reader asks for them. */
  readonly waits: boolean;
  readonly request: () => void;
}

export class TypesFoot {
  static readonly #all = new WeakMap<HTMLElement, TypesFoot>();

  /** The one under that cell's code. */
  static of(section: HTMLElement): TypesFoot {
    const known = TypesFoot.#all.get(section);
    if (known !== undefined) return known;
    const made = new TypesFoot(section);
    TypesFoot.#all.set(section, made);
    return made;
  }

  /** With an editor, also what is meant to be wrong is listed, and that nothing is, where that was asked. */
  hasEditor = false;
  readonly #section: HTMLElement;
  readonly #element = document.createElement("div");
  readonly #status = document.createElement("p");
  readonly #count = document.createElement("p");
  readonly #list = document.createElement("ul");
  #isAsked = false;
  #shown = "";

  private constructor(section: HTMLElement) {
    this.#section = section;
    this.#element.dataset["part"] = "types";
    this.#list.hidden = true;
    this.#status.dataset["types"] = "status";
    this.#count.dataset["types"] = "count";
    this.#count.ariaLive = "polite";
    this.#list.ariaLabel = said("Type problems of {}", section.ariaLabel ?? "");
    // A list without marks is none to Safari.
    this.#list.role = "list";
    this.#element.append(this.#status, this.#count, this.#list);
    section.querySelector('[data-part="editor"]')?.after(this.#element);
  }

  showState(kind: TypesState["kind"], { waits, request }: StateOptions): void {
    const focused = this.#status.contains(document.activeElement);
    // Beside the code while it comes by itself; a line of its own where the reader asked.
    this.#isAsked ||= waits && kind !== "ready";
    this.#element.toggleAttribute("data-aside", kind === "loading" && !this.#isAsked);
    this.#status.replaceChildren(...this.#stateContent(kind, waits, request));
    // The button that was pressed is gone.
    if (focused && !this.#status.contains(document.activeElement)) this.#focusOn();
  }

  /** @param problems undefined: not known */
  showProblems(problems: readonly CellProblem[] | undefined): void {
    const isWorthIt = this.hasEditor || problems?.some(({ isExpected }) => !isExpected) === true;
    const listed = isWorthIt ? (problems ?? []) : [];
    const isKnown = this.#isAsked && this.hasEditor && problems !== undefined;
    const count = listed.length > 0 || isKnown ? problemCount(listed) : "";
    const first = listed.slice(0, mostShown);
    const left = listed.length - first.length;
    const key = JSON.stringify([count, left, first]);
    if (key === this.#shown) return;
    this.#shown = key;
    if (this.#count.textContent !== count) this.#count.textContent = count;
    const focused = [...this.#list.querySelectorAll("button")].findIndex(
      (button) => button === document.activeElement,
    );
    this.#list.replaceChildren(...first.map((problem) => this.#item(problem)));
    if (left > 0) this.#list.append(leftOut(left));
    this.#list.hidden = this.#list.childElementCount === 0;
    if (focused === -1) return;
    const buttons = this.#list.querySelectorAll("button");
    (buttons[Math.min(focused, buttons.length - 1)] ?? this.#code()).focus();
  }

  #stateContent(kind: TypesState["kind"], waits: boolean, request: () => void): (Node | string)[] {
    switch (kind) {
      case "off":
        return waits ? [noteButton(said("Check types ({})", decimal(typesDownload)), request)] : [];
      case "loading":
        return [said("Loading types ({})…", decimal(typesDownload))];
      case "ready":
        return [];
      case "failed":
        return [
          said("Types did not load. Editing and running work without them. "),
          noteButton(said("Try again"), request),
        ];
    }
  }

  #item(problem: CellProblem): HTMLLIElement {
    const item = document.createElement("li");
    item.toggleAttribute("data-expected", problem.isExpected);
    const button = document.createElement("button");
    button.type = "button";
    button.append(
      part("place", said("Line {}", String(problem.line))),
      " ",
      inEnglish(part("message", problem.message)),
      " ",
      part("code", problemCode(problem)),
    );
    button.addEventListener("click", () => {
      this.#section.closest("lesson-cell")?.openEditor(problem.from);
    });
    item.append(button);
    return item;
  }

  #focusOn(): void {
    this.#code().focus();
  }

  /** Where the reader types. */
  #code(): HTMLElement {
    return this.#section.querySelector<HTMLElement>(".cm-content") ?? this.#section;
  }
}

function leftOut(count: number): HTMLLIElement {
  const item = document.createElement("li");
  item.textContent = said("and {} more", count);
  return item;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.dataset["types"] = name;
  element.textContent = text;
  return element;
}
