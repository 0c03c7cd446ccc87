/** The failing schedule and one that holds, as ordinary runs, on one axis: the first difference and the step at hand marked. */
import type { Replayed } from "../../explorer/replay/replay.ts";
import { comparedRun } from "../../sandbox/compared-run.ts";
import { sideBySide } from "../../timeline/side-by-side.ts";
import { toElement } from "../../timeline/to-element.ts";
import { make } from "./make.ts";
import { said } from "../../words/words.ts";

export interface ReplayedSchedule {
  /** `Fails`, `Holds` */
  readonly name: string;
  readonly replayed: Extract<Replayed, { kind: "played" }>;
}

export class TwoRuns {
  readonly element: HTMLElement;
  readonly #runs: readonly ReplayedSchedule[];
  readonly #rules: readonly HTMLElement[];
  readonly #until: number;

  /** @param difference index of the first step that is another one */
  constructor(runs: readonly ReplayedSchedule[], difference: number | undefined, id: string) {
    this.#runs = runs;
    this.#until = Math.max(1, ...runs.map(({ replayed }) => replayed.trace.wallMs));
    const sides = sideBySide(
      runs.map(({ name, replayed }) => comparedRun(name, replayed.trace, replayed.measures)),
      id,
    ).map((side) => toElement(side));
    this.#rules = runs.map(() => make("div", { class: "schedule-now", hidden: "" }));
    this.element = make(
      "div",
      { class: "schedule-runs timeline" },
      ...sides.map((side, index) => this.#column(side, index, difference)),
    );
  }

  /** Marks the moment of a step. */
  mark(schedule: number, step: number): void {
    for (const [index, rule] of this.#rules.entries()) {
      const at = index === schedule ? this.#runs[index]?.replayed.times[step] : undefined;
      rule.hidden = at === undefined;
      if (at !== undefined) rule.style.insetInlineStart = this.#percent(at);
    }
  }

  #column(side: Element, index: number, difference: number | undefined): Element {
    const run = this.#runs[index];
    const rule = this.#rules[index];
    const over = make("div", { class: "schedule-over" });
    const at = difference === undefined ? undefined : run?.replayed.times[difference];
    if (at !== undefined) {
      const mark = make("div", { class: "schedule-first", title: said("First difference") });
      mark.style.insetInlineStart = this.#percent(at);
      over.append(mark);
    }
    if (rule !== undefined) over.append(rule);
    const picture = side.querySelector("svg");
    const frame = make("div", { class: "schedule-frame" });
    picture?.before(frame);
    if (picture !== null) frame.append(picture, over);
    side.querySelector(".side-file")?.replaceChildren(run?.name ?? "");
    return side;
  }

  #percent(ms: number): string {
    return `${((Math.min(ms, this.#until) / this.#until) * 100).toFixed(2)}%`;
  }
}
