/** `<run-all>`: runs the page's cells in their order. Light; what does it is loaded when it is pressed. */
import { said } from "../../words/words.ts";

class RunAll extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-part="start"]')?.addEventListener("click", () => {
      import("./run-all.ts").then(
        (all) => all.runAll(this),
        () => {
          const summary = this.querySelector('[data-part="summary"]');
          const text = "Running all did not load. Check the connection and try again.";
          if (summary !== null) summary.textContent = said(text);
        },
      );
    });
  }
}

customElements.define("run-all", RunAll);
