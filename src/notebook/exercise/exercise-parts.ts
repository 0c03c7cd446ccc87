/** The elements of an exercise, as `src/components/exercise/` writes them. Found by `data-part`. */

export interface ExerciseParts {
  readonly section: HTMLElement;
  readonly check: HTMLButtonElement;
  /** How it went, in a sentence. */
  readonly result: HTMLElement;
  readonly note: HTMLElement;
  readonly list: HTMLElement;
  /** Shown once it is solved. */
  readonly solved: HTMLElement;
  readonly hints: readonly HTMLDetailsElement[];
  readonly solution: HTMLDetailsElement;
  readonly solutionName: HTMLElement;
}

/** @throws where the markup lacks a part: the components and this script have come apart. */
export function findParts(root: HTMLElement): ExerciseParts {
  function part<T extends HTMLElement>(name: string, type: new () => T): T {
    const found = root.querySelector(`[data-part="${name}"]`);
    if (found instanceof type) return found;
    throw new Error(`Expected a ${type.name} with data-part="${name}" in an exercise; found none.`);
  }
  return {
    section: part("exercise", HTMLElement),
    check: part("check", HTMLButtonElement),
    result: part("result", HTMLElement),
    note: part("check-note", HTMLElement),
    list: part("checks", HTMLElement),
    solved: part("solved", HTMLElement),
    hints: [...root.querySelectorAll('[data-part="hint"]')].filter(
      (hint) => hint instanceof HTMLDetailsElement,
    ),
    solution: part("solution", HTMLDetailsElement),
    solutionName: part("solution-name", HTMLElement),
  };
}
