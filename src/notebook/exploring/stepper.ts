/** Steps through a schedule, forwards and backwards: the table's row, the code's line, the moment in the timeline. */
import type { Site } from "../../explorer/compile/explorable.ts";
import { make, makeButton } from "./make.ts";
import { ScheduleTable, type ShownSchedule, type StepAt } from "./schedule-table.ts";
import { said, type Phrase } from "../../words/words.ts";

export interface StepperOptions {
  readonly schedules: readonly ShownSchedule[];
  /** Marks a line of code; undefined takes the mark away. */
  readonly point: (site: Site | undefined) => void;
  /** Another step is shown. */
  readonly moved?: (at: StepAt) => void;
}

export class Stepper {
  readonly element: HTMLElement;
  readonly #options: StepperOptions;
  readonly #table: ScheduleTable;
  readonly #back: HTMLButtonElement;
  readonly #on: HTMLButtonElement;
  readonly #words: HTMLElement;

  constructor(options: StepperOptions) {
    this.#options = options;
    this.#table = new ScheduleTable(options.schedules, (at) => this.go(at));
    this.#back = makeButton(said("Step back"), () => this.#move(-1));
    this.#on = makeButton(said("Step forward"), () => this.#move(1));
    this.#words = make("p", { class: "schedule-words", "aria-live": "polite" }, said(hint));
    const table = make(
      "div",
      { class: "schedule-scroll", role: "group", "aria-label": said("Steps"), tabindex: "0" },
      this.#table.element,
    );
    table.addEventListener("keydown", (event) => this.#pressed(event));
    this.element = make(
      "div",
      { class: "schedule-stepper" },
      make("div", { class: "schedule-controls" }, this.#back, this.#on),
      this.#words,
      table,
    );
    this.#refresh();
  }

  go(at: StepAt): void {
    this.#options.point(this.#table.mark(at));
    this.#words.textContent = this.#table.words(at);
    this.#refresh();
    this.#options.moved?.(at);
  }

  /** Lets go of the code. */
  leave(): void {
    this.#table.mark(undefined);
    this.#options.point(undefined);
  }

  #move(by: 1 | -1): void {
    const { schedule, step } = this.#table.at ?? { schedule: 0, step: -1 };
    const next = step + by;
    if (next < 0 || next >= this.#table.steps(schedule).length) return;
    this.go({ schedule, step: next });
  }

  #pressed(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = moves[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#move(by);
  }

  #refresh(): void {
    const { schedule, step } = this.#table.at ?? { schedule: 0, step: -1 };
    // Not `disabled`, which would take the focus away.
    this.#back.ariaDisabled = String(step <= 0);
    this.#on.ariaDisabled = String(step >= this.#table.steps(schedule).length - 1);
  }
}

const hint: Phrase = "Step through it, or press a step: the code’s line is marked above.";
