/**
 * `<lesson-exercise>`: an exercise comes alive (`src/components/exercise/`). Every lesson page with one
 * loads this, so all that it does comes later, when a reader is near.
 */
import type { GradedExercise, LiveExercise } from "./live-exercise.ts";

class LessonExercise extends HTMLElement {
  #live: Promise<LiveExercise> | undefined;
  #watch: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#watch ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: "50%" },
    );
    this.#watch.observe(this);
    // A press before the rest is there is carried out once it is.
    this.addEventListener("click", this.#pressed, { once: true });
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
  }

  /** Checks a text in the place of the cell's, without showing anything: for `verify`. */
  async grade(source?: string): Promise<GradedExercise | undefined> {
    const live = await this.#load();
    return live.grade(source);
  }

  readonly #pressed = ({ target }: Event): void => {
    if (this.#live !== undefined || !(target instanceof Element)) return;
    if (target.closest('[data-part="check"]') === null) return;
    void this.#load().then((live) => live.press());
  };

  #load(): Promise<LiveExercise> {
    if (this.#live !== undefined) return this.#live;
    this.#watch?.disconnect();
    const live = import("./live-exercise.ts").then(({ LiveExercise }) => new LiveExercise(this));
    this.#live = live;
    live.catch(() => {
      // Without it the exercise is read; the next press tries again.
      this.#live = undefined;
      this.connectedCallback();
    });
    return live;
  }
}

customElements.define("lesson-exercise", LessonExercise);
