/** A button that opens a field for a file's name: Enter takes it, Escape leaves it. */
import { checkFileName } from "./file-name.ts";

export interface FileNameFieldOptions {
  readonly opener: HTMLButtonElement;
  /** Holds the `<input>` and a `[role="alert"]`. */
  readonly field: HTMLElement;
  taken(): Iterable<string>;
  /** A name that can be used. */
  named(name: string): void;
}

export class FileNameField {
  readonly #options: FileNameFieldOptions;
  readonly #input: HTMLInputElement;
  readonly #alert: HTMLElement;

  constructor(options: FileNameFieldOptions) {
    this.#options = options;
    const input = options.field.querySelector("input");
    const alert = options.field.querySelector('[role="alert"]');
    if (input === null || !(alert instanceof HTMLElement)) {
      throw new Error('Expected an <input> and a [role="alert"] in the field for a file’s name.');
    }
    this.#input = input;
    this.#alert = alert;
  }

  listen(): void {
    this.#options.opener.addEventListener("click", () => {
      this.#options.field.hidden = false;
      this.#input.focus();
    });
    this.#input.addEventListener("input", () => this.#say(""));
    this.#input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#take();
      } else if (event.key === "Escape") {
        this.#close();
        this.#options.opener.focus();
      }
    });
  }

  #take(): void {
    const checked = checkFileName(this.#input.value, this.#options.taken());
    if (!checked.ok) {
      this.#say(checked.message);
      return;
    }
    this.#close();
    this.#options.named(checked.name);
  }

  #close(): void {
    this.#options.field.hidden = true;
    this.#input.value = "";
    this.#say("");
  }

  #say(message: string): void {
    this.#alert.textContent = message;
    this.#input.ariaInvalid = message === "" ? null : "true";
  }
}
