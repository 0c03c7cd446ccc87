/**
 * `<run-comparison>`: timelines side by side. As soon as the reader has run one of the cells, it draws
 * what is known of all of them, the reader's own runs in place of the recorded ones.
 */
import { runEnded, type RunEnded } from "./run-ended.ts";

class RunComparison extends HTMLElement {
  readonly #own = new Map<string, RunEnded>();
  #isListening = false;

  connectedCallback(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    document.addEventListener(runEnded, (event) => {
      if (!(event instanceof CustomEvent)) return;
      const ended = event.detail as RunEnded;
      if (!this.#files.includes(ended.file)) return;
      this.#own.set(ended.file, ended);
      // What cannot be loaded leaves the picture as it is.
      void this.#draw().catch(() => undefined);
    });
  }

  get #files(): readonly string[] {
    return (this.dataset["cells"] ?? "").split(" ");
  }

  async #draw(): Promise<void> {
    const { drawComparison } = await import("./draw-comparison.ts");
    await drawComparison(this, this.#files, this.#own);
  }
}

customElements.define("run-comparison", RunComparison);
