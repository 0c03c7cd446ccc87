/** How a reader wants schedules to be looked for. */
import type { SearchOptions, StrategyName } from "../../explorer/exploration.ts";
import { strategyNames } from "../../explorer/exploration.ts";
import { make } from "./make.ts";
import { numberText, said, type Phrase } from "../../words/words.ts";

const usual = { schedules: 20_000, time: 10_000 };
/** ms that a search may take, by the number of schedules that it may try. */
const bounds: readonly (typeof usual)[] = [
  usual,
  { schedules: 200_000, time: 60_000 },
  { schedules: 2_000_000, time: 600_000 },
];

const strategyWords: Readonly<Record<StrategyName, Phrase>> = {
  every: "every interleaving",
  delays: "those that let few others go first",
  random: "at random",
};

export class SearchOptionsForm {
  readonly element: HTMLDetailsElement;
  readonly #strategy: HTMLSelectElement;
  readonly #bound: HTMLSelectElement;
  readonly #order: HTMLInputElement;

  constructor() {
    this.#strategy = make(
      "select",
      {},
      ...strategyNames.map((name) => make("option", { value: name }, said(strategyWords[name]))),
    );
    this.#bound = make(
      "select",
      {},
      ...bounds.map(({ schedules }, index) =>
        make("option", { value: String(index) }, numberText(schedules)),
      ),
    );
    this.#order = make("input", { type: "checkbox" });
    this.element = make(
      "details",
      { class: "schedule-options" },
      make("summary", {}, said("How to search")),
      make("label", {}, said("Try "), this.#strategy),
      make("label", {}, said("At most "), this.#bound),
      make("label", {}, this.#order, said(" Timers keep the order of their due times")),
    );
  }

  get value(): SearchOptions {
    const strategy = strategyNames.find((name) => name === this.#strategy.value) ?? "every";
    const bound = bounds[Number(this.#bound.value)] ?? usual;
    return { strategy, ...bound, keepTimerOrder: this.#order.checked };
  }
}
