/** The elements of a prediction, as `Predict.astro` lays them out. Found by `data-part`. */

export interface PredictionParts {
  readonly answer: HTMLElement;
  readonly actions: HTMLElement;
  readonly commit: HTMLButtonElement;
  readonly skip: HTMLButtonElement;
  /** What to do next, in words. */
  readonly hint: HTMLElement;
  readonly verdict: HTMLElement;
  /** For screen readers. */
  readonly said: HTMLElement;
}

/** @throws where the markup lacks a part: the component and this script have come apart. */
export function findPredictionParts(root: HTMLElement): PredictionParts {
  return {
    answer: partOf(root, "answer", HTMLElement),
    actions: partOf(root, "actions", HTMLElement),
    commit: partOf(root, "commit", HTMLButtonElement),
    skip: partOf(root, "skip", HTMLButtonElement),
    hint: partOf(root, "hint", HTMLElement),
    verdict: partOf(root, "verdict", HTMLElement),
    said: partOf(root, "said", HTMLElement),
  };
}

/** @throws where there is no such part of that type */
export function partOf<T extends HTMLElement>(root: Element, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof type) return found;
  throw new Error(`Expected a ${type.name} with data-part="${name}" in a prediction; found none.`);
}

export function partsOf(root: Element, name: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}
