/** `<run-all>`: runs the page's cells in their order. Light; what does it is loaded when it is pressed. */

class RunAll extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-part="start"]')?.addEventListener("click", () => {
      void import("./run-all.ts").then((all) => all.runAll(this));
    });
  }
}

customElements.define("run-all", RunAll);
