/** A cell's line for screen readers. What no other place shows is shown for a moment to all. */

/** ms that a sentence stands: enough to read ten words without haste. */
const moment = 5000;

export class StatusLine {
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Said to screen readers alone: the page shows it elsewhere. */
  say(sentence: string): void {
    clearTimeout(this.#timer);
    delete this.#element.dataset["shown"];
    this.#element.textContent = sentence;
  }

  /** Said, and shown. It lies over the cell and moves nothing. */
  show(sentence: string): void {
    this.say(sentence);
    this.#element.dataset["shown"] = "";
    this.#timer = setTimeout(() => {
      delete this.#element.dataset["shown"];
    }, moment);
  }
}
