/** `<site-search>`: its button and its key open the search, which is loaded once a reader is near. */
const load = () => import("./search-dialog.ts");

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    for (const near of ["pointerenter", "focusin", "touchstart"] as const) {
      // Told by the press, which tries again.
      const warm = (): void => void load().catch(() => undefined);
      this.addEventListener(near, warm, { once: true, capture: true, passive: true });
    }
    button?.addEventListener("click", () => void this.#toggle());
    window.addEventListener("keydown", (event) => {
      // On a Mac, Control+K cuts a line in an editor.
      if (!(event.metaKey || event.ctrlKey) || event.key !== "k" || event.defaultPrevented) return;
      event.preventDefault();
      void this.#toggle();
    });
  }

  async #toggle(): Promise<void> {
    const status = this.querySelector<HTMLElement>("[role=status]");
    try {
      const { toggleSearch } = await load();
      toggleSearch(this.dataset["words"] ?? "{}");
      if (status !== null) status.textContent = "";
    } catch {
      if (status === null) return;
      status.classList.remove("visually-hidden");
      status.textContent = this.dataset["failed"] ?? "";
    }
  }
}

customElements.define("site-search", SiteSearch);
