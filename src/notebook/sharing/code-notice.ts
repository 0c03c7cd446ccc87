/** What stands above code from a link: whose it is not, and what can be done with it. */
import { noteButton } from "../cell-notes.ts";
import { siteAddress } from "../site-address.ts";
import type { SharedCode, SharedFile } from "./shared-code.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./sharing.css?inline";

adoptStyles(styles);

const keptWords = " It is kept in this browser.";
const notKeptWords =
  " It could not be kept in this browser, and is gone once you leave this page. “Download as a folder” keeps it.";

export interface NoticeOfCode {
  readonly code: SharedCode;
  /** As it stands on the page now. */
  readonly sources: () => Promise<readonly SharedFile[]>;
  readonly keep: () => Promise<void>;
  readonly back: () => void;
}

export interface NoticeOfKept {
  /** Settles with whether the browser keeps it; never rejects. */
  readonly isKept: Promise<boolean>;
  /** Brings back what stood there before; undefined where that was nothing. */
  readonly undo: (() => Promise<void>) | undefined;
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
    const problem = problemLine();
    const actions = row(
      attemptButton("Keep it as my playground", keep, problem),
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

  showKept({ isKept, undo }: NoticeOfKept): void {
    const kept = document.createElement("span");
    kept.setAttribute("role", "status");
    void isKept.then((is) => (kept.textContent = is ? keptWords : notKeptWords));
    const words = paragraph(strong("This is your playground now."), kept);
    if (undo === undefined) {
      this.#show("kept", words);
      words.tabIndex = -1;
      words.focus();
      return;
    }
    words.append(" What you had before can be had back until you leave this page.");
    const problem = problemLine();
    const back = attemptButton("Bring back what I had before", undo, problem);
    this.#show("kept", words, row(back), problem);
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

/** Says why something that a button does has failed. */
function problemLine(): HTMLParagraphElement {
  const made = paragraph();
  made.setAttribute("role", "alert");
  made.hidden = true;
  return made;
}

function attemptButton(
  label: string,
  act: () => Promise<void>,
  problem: HTMLElement,
): HTMLButtonElement {
  return noteButton(label, () => {
    problem.hidden = true;
    act().catch((error: unknown) => {
      problem.textContent = error instanceof Error ? error.message : String(error);
      problem.hidden = false;
    });
  });
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
