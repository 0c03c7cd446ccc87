/** The veil over a cell's recorded run, for as long as a prediction about the cell is open. */
import { said } from "../../words/words.ts";

/** What the veil covers is not read out either. The log and the figure themselves are there, empty. */
export function keepCovered(section: HTMLElement): void {
  const cover = (): void => {
    const isCovered = section.matches("[data-veiled][data-recorded]");
    for (const part of section.querySelectorAll(
      '[data-part="output"] > *, [data-part="timeline"] > figure > *, footer > *',
    )) {
      part.ariaHidden = isCovered ? "true" : null;
    }
  };
  new MutationObserver(cover).observe(section, {
    attributeFilter: ["data-veiled", "data-recorded"],
  });
  cover();
}

/** A prediction is open no more. The veil lifts when none about its cell is. */
export function closePrediction(prediction: HTMLElement, section: HTMLElement): void {
  prediction.dataset["closed"] = "";
  const all = [...document.querySelectorAll<HTMLElement>("lesson-prediction")];
  const isOpen = ({ dataset }: HTMLElement): boolean =>
    dataset["cell"] === prediction.dataset["cell"] && dataset["closed"] === undefined;
  if (!all.some(isOpen)) section.removeAttribute("data-veiled");
}

/** The reader has committed: what is covered is no more theirs to guess, and not yet seen. */
export function coverUntilRun(section: HTMLElement): void {
  const veil = section.querySelector('[data-part="veil"]');
  const words = veil?.querySelector("span");
  if (words) words.textContent = said("Covered until you run it.");
  const unveil = veil?.querySelector('[data-part="unveil"]');
  if (unveil) unveil.textContent = said("Show the recorded run");
}
