/**
 * Brings the lesson list to life: the links of the filter change the list in place, and the address
 * with it. Without this script the list is whole, and each link leads to a page of its own.
 */
import { describe, filterQuery, matches, readFilter, type LessonFilter } from "./lesson-filter.ts";

class LessonList extends HTMLElement {
  readonly #items = [...this.querySelectorAll<HTMLElement>("[data-tags]")].map((element) => ({
    element,
    tags: listed(element.dataset["tags"]),
    languages: listed(element.dataset["languages"]),
  }));
  readonly #links = [...this.querySelectorAll<HTMLAnchorElement>("a[data-facet]")];
  readonly #onPopState = () => {
    this.#show(readFilter(location.search));
  };

  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      this.#follow(event);
    });
    window.addEventListener("popstate", this.#onPopState);
    this.#show(readFilter(location.search));
  }

  disconnectedCallback(): void {
    window.removeEventListener("popstate", this.#onPopState);
  }

  /** A plain click changes the list here; one with a modifier opens the address, as on any link. */
  #follow(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || link.origin !== location.origin || link.pathname !== location.pathname) return;
    if (link.hash !== "") return;
    event.preventDefault();
    if (link.search !== location.search) {
      history.pushState(null, "", location.pathname + link.search);
      this.#show(readFilter(link.search));
    }
  }

  #show(filter: LessonFilter): void {
    let shown = 0;
    for (const { element, ...lesson } of this.#items) {
      const isShown = matches(lesson, filter);
      element.hidden = !isShown;
      if (isShown) shown += 1;
    }
    for (const link of this.#links) {
      const facet = link.dataset["facet"] === "tag" ? "tag" : "language";
      const value = link.dataset["value"];
      // Before, it led to a page of the tag's or the language's own.
      link.href = location.pathname + filterQuery({ ...filter, [facet]: value });
      if (filter[facet] === value) {
        link.setAttribute("aria-current", "true");
        const rest = link.closest("details");
        if (rest !== null) rest.open = true;
      } else link.removeAttribute("aria-current");
    }
    const nothing = this.querySelector<HTMLElement>("[data-part=nothing]");
    if (nothing !== null) nothing.hidden = shown > 0;
    const count = this.querySelector("[data-part=count]");
    if (count !== null) count.textContent = describe(shown, this.#items.length, filter);
  }
}

/** A list in an attribute: JSON, since a tag may have spaces in it. */
function listed(json: string | undefined): readonly string[] {
  const value: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

customElements.define("lesson-list", LessonList);
