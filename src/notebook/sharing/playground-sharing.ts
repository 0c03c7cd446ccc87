/**
 * `<playground-sharing>`: what of the playground has to do with others. Its buttons, and code from a
 * link, which stands in the place of the reader's own until they say otherwise. The work comes by `import()`.
 */
import { followScheduleLink } from "../explore-button.ts";
import { cells } from "../lesson-cell.ts";
import { NotebookPlayground } from "../notebook-playground.ts";
import { Notebook, playground } from "../notebook.ts";
import { codeMark } from "./code-mark.ts";
import type { SharedPlayground } from "./shared-playground.ts";

type Said = readonly (Node | string)[];

class PlaygroundSharing extends HTMLElement {
  #playground: Promise<SharedPlayground> | undefined;
  /** Openings, one after another: a link may be pasted over one that is still being opened. */
  #opening = Promise.resolve();

  connectedCallback(): void {
    this.#listen("share", (playground) => playground.share());
    this.#listen("download", (playground) => playground.download());
    this.#listen("samples", async (playground) => {
      const { chooseSample } = await import("../playground/choose-sample.ts");
      const files = await chooseSample();
      return files === undefined ? [] : playground.begin(files);
    });
    addEventListener("hashchange", () => this.#follow());
    this.#follow();
  }

  #listen(name: string, act: (playground: SharedPlayground) => Promise<Said>): void {
    this.#part(name, HTMLButtonElement).addEventListener("click", () => {
      void this.#perform(act);
    });
  }

  #part<T extends HTMLElement>(name: string, type: new () => T): T {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (found instanceof type) return found;
    throw new Error(
      `Expected a ${type.name} with data-part="${name}" in the playground; found none.`,
    );
  }

  /** Loaded once; a failed attempt is forgotten, so that the next press tries again. */
  #load(): Promise<SharedPlayground> {
    this.#playground ??= import("./shared-playground.ts").then(
      ({ SharedPlayground }) => {
        const own = this.querySelector("notebook-playground");
        if (!(own instanceof NotebookPlayground)) {
          throw new Error("Expected a <notebook-playground> in the playground; found none.");
        }
        return new SharedPlayground(own, this.#part("from-link", HTMLElement));
      },
      (cause: unknown) => {
        this.#playground = undefined;
        throw new Error("A part of the page did not load. Check the connection and try again.", {
          cause,
        });
      },
    );
    return this.#playground;
  }

  /** What is thrown is told to the reader. */
  async #perform(act: (playground: SharedPlayground) => Promise<Said>): Promise<void> {
    const status = this.#part("said", HTMLElement);
    status.replaceChildren();
    try {
      const said = await act(await this.#load());
      status.replaceChildren(...said);
      const field = said.find((node) => node instanceof HTMLInputElement);
      field?.focus();
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  #follow(): void {
    const { hash } = location;
    // None is the way back from code, where any has been opened.
    if (hash.startsWith(codeMark) || (hash === "" && this.#playground)) this.#open(hash);
    else {
      // That code did not load, where it was to be opened, is no longer of interest.
      this.#part("said", HTMLElement).replaceChildren();
      void Notebook.of(playground).ready.then(followLink);
    }
  }

  #open(hash: string): void {
    // What is shown is about to be another; nobody shall begin to write in it.
    this.dataset["opening"] = "";
    this.#opening = this.#opening
      .then(() =>
        this.#perform(async (playground) => {
          if (await playground.open(hash)) followLink();
          return [];
        }),
      )
      .finally(() => delete this.dataset["opening"]);
  }
}

/** An order of what stands on the page now. */
const followLink = (): void => followScheduleLink(cells());

customElements.define("playground-sharing", PlaygroundSharing);
