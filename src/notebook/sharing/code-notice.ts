/** What stands above code from a link: whose it is not, and what can be done with it. */
import { noteButton } from "../cell-notes.ts";
import { siteAddress } from "../site-address.ts";
import type { SharedCode, SharedFile } from "./shared-code.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./sharing.css?inline";

adoptStyles(styles);

export interface NoticeOfCode {
  readonly code: SharedCode;
  /** As it stands on the page now. */
  readonly sources: () => Promise<readonly SharedFile[]>;
  readonly keep: () => Promise<void>;
  readonly back: () => void;
}

export class CodeNotice {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  hide(): void {
    this.#element.hidden = true;
    this.#element.replaceChildren();
  }

  showCode({ code, sources, keep, back }: NoticeOfCode): void {
    const comparison = document.createElement("div");
    comparison.hidden = true;
    const problem = paragraph();
    problem.setAttribute("role", "alert");
    problem.hidden = true;
    const actions = row(
      noteButton("Keep it as my playground", () => {
        problem.hidden = true;
        keep().catch((error: unknown) => {
          problem.textContent = error instanceof Error ? error.message : String(error);
          problem.hidden = false;
        });
      }),
      noteButton("Back to my playground", back),
    );
    const words = [
      paragraph(
        strong("Code from a link."),
        " It has not been checked, and runs only when you press Run.",
      ),
      paragraph(
        "Your own files are as you left them. What you change here is not kept, unless you keep it as your playground.",
      ),
    ];
    if (code.lesson !== undefined) {
      const link = document.createElement("a");
      const first = code.files[0]?.name ?? "";
      link.href = `${siteAddress(`lessons/${code.lesson}/`)}#cell-${first}`;
      link.textContent = first;
      words.splice(
        1,
        0,
        paragraph("The link says that it began as ", link, ` of the lesson “${code.lesson}”.`),
      );
      actions.prepend(this.#compareButton(code.lesson, comparison, sources));
    }
    this.#show("from-link", ...words, actions, problem, comparison);
  }

  showError(message: string, dismiss: () => void): void {
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    alert.append(
      paragraph(strong("This link cannot be opened."), ` ${message}`),
      paragraph("Nothing of it was opened. Your own playground is below, as you left it."),
    );
    this.#show("error", alert, row(noteButton("Close", dismiss)));
  }

  /** @param undo brings back what stood there before; undefined where that was nothing */
  showKept(undo: (() => void) | undefined): void {
    const words = paragraph(strong("This is your playground now."), " It is kept in this browser.");
    if (undo === undefined) {
      this.#show("kept", words);
      words.tabIndex = -1;
      words.focus();
      return;
    }
    words.append(" What you had before can be had back until you leave this page.");
    const back = noteButton("Bring back what I had before", undo);
    this.#show("kept", words, row(back));
    back.focus();
  }

  #show(kind: "from-link" | "error" | "kept", ...content: Node[]): void {
    this.#element.dataset["kind"] = kind;
    this.#element.replaceChildren(...content);
    this.#element.hidden = false;
  }

  #compareButton(
    lesson: string,
    place: HTMLElement,
    sources: () => Promise<readonly SharedFile[]>,
  ): HTMLButtonElement {
    const button = noteButton("Compare with the original", () => {
      place.hidden = !place.hidden;
      button.ariaExpanded = String(!place.hidden);
      if (place.hidden) return;
      place.textContent = "The original is on its way.";
      void (async () => {
        try {
          const { compareFiles } = await import("./compare-files.ts");
          place.replaceChildren(...(await compareFiles(lesson, await sources())));
        } catch (error) {
          place.textContent = error instanceof Error ? error.message : String(error);
        }
      })();
    });
    button.ariaExpanded = "false";
    return button;
  }
}

function paragraph(...content: (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement("p");
  made.append(...content);
  return made;
}

function strong(text: string): HTMLElement {
  const made = document.createElement("strong");
  made.textContent = text;
  return made;
}

function row(...buttons: HTMLElement[]): HTMLElement {
  const made = document.createElement("div");
  made.className = "actions";
  made.append(...buttons);
  return made;
}
