/**
 * `<lesson-prediction>`: a prediction's markup (`Predict.astro`). Every page with one loads this, so all
 * that it does comes once it, or the cell that it is about, is near, and there is a reader.
 */
import { runEnded, type RunEnded } from "./run-ended.ts";
import { untilWanted } from "./until-wanted.ts";

export class LessonPrediction extends HTMLElement {
  /** The reader's last run of the cell since the page came. */
  lastRun: RunEnded | undefined;
  #isConnected = false;

  connectedCallback(): void {
    if (this.#isConnected || this.dataset["prediction"] === undefined) return;
    this.#isConnected = true;
    const section = document.getElementById(`cell-${this.dataset["cell"] ?? ""}`);
    if (section === null) return;
    section.addEventListener(runEnded, (event) => {
      if (event instanceof CustomEvent) this.lastRun = event.detail as RunEnded;
    });
    /** Pressed before anything could answer. */
    let early: HTMLElement | null = null;
    const noteEarly = ({ target }: Event): void => {
      if (target instanceof Element)
        early = target.closest<HTMLElement>("lesson-prediction button, [data-part=unveil]");
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void untilWanted()
          .then(() => import("./prediction/live-prediction.ts"))
          .then(
            async ({ bringAlive }) => {
              await bringAlive(this, section);
              for (const host of [this, section]) host.removeEventListener("click", noteEarly);
              early?.click();
            },
            // What cannot come alive covers nothing.
            () => section.removeAttribute("data-veiled"),
          );
      },
      { rootMargin: "100%" },
    );
    for (const host of [this, section]) {
      host.addEventListener("click", noteEarly);
      near.observe(host);
    }
  }
}

customElements.define("lesson-prediction", LessonPrediction);
