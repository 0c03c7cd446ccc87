/** `<lesson-exercise>`: an exercise comes alive (`src/components/exercise/`). */
import "../../words/all-words.ts";
import { LiveExercise, type GradedExercise } from "./live-exercise.ts";

class LessonExercise extends HTMLElement {
  #live: LiveExercise | undefined;

  connectedCallback(): void {
    this.#live ??= new LiveExercise(this);
  }

  /** Checks a text in the place of the cell's, without showing anything: for `verify`. */
  grade(source?: string): Promise<GradedExercise | undefined> {
    if (this.#live === undefined) throw new Error("Expected an exercise on a page.");
    return this.#live.grade(source);
  }
}

customElements.define("lesson-exercise", LessonExercise);
