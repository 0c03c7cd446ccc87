/** The pad under a cell whose run listens for taps (`lab`'s `taps`). */

import { said } from "../words/words.ts";

/** What stands in the markup already where the author's code listens, so that nothing moves. */
const selector = '[data-part="pad"]';

export class TapPad {
  static readonly #all = new WeakMap<HTMLElement, TapPad>();

  /** The pad of a cell's section. It stands before the output, whose growth does not push it away. */
  static of(section: HTMLElement): TapPad {
    const known = TapPad.#all.get(section);
    if (known !== undefined) return known;
    let button = section.querySelector<HTMLButtonElement>(selector);
    if (button === null) {
      button = padButton();
      section.querySelector('[data-part="output"]')?.before(button);
    }
    const made = new TapPad(button);
    TapPad.#all.set(section, made);
    return made;
  }

  readonly #button: HTMLButtonElement;
  #tap: ((at: number) => void) | undefined;

  private constructor(button: HTMLButtonElement) {
    this.#button = button;
    // As soon as it is pressed: a click comes only once the finger has left.
    this.#button.addEventListener("pointerdown", this.#pressed);
    this.#button.addEventListener("keydown", (event) => {
      const isPress = event.key === " " || event.key === "Enter";
      if (!isPress || event.repeat || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#pressed(event);
    });
  }

  /** @param tap takes ms since 1970 */
  open(tap: (at: number) => void): void {
    this.#tap = tap;
    this.#button.removeAttribute("aria-disabled");
  }

  close(): void {
    this.#tap = undefined;
    // Not `disabled`, which would take the focus from who presses it by keyboard.
    this.#button.setAttribute("aria-disabled", "true");
  }

  readonly #pressed = (event: Event): void => {
    this.#tap?.(performance.timeOrigin + event.timeStamp);
  };
}

function padButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["part"] = "pad";
  button.dataset["until"] = said(" once the cell runs");
  button.textContent = said("Tap here");
  return button;
}
