/** Schedules step by step, side by side: whose turn it was, where the code went on, what was watched. */
import type { Site } from "../../explorer/compile/explorable.ts";
import type { RecordedStep, ScheduleRecord } from "../../explorer/record.ts";
import {
  eventWords,
  failureWords,
  firstDifference,
  placesOf,
  placeText,
  taskNames,
  whoGoesOn,
} from "../../explorer/schedule-words.ts";
import { placePieces } from "../name-pieces.ts";
import { make } from "./make.ts";
import { said } from "../../words/words.ts";

export interface ShownSchedule {
  /** Heads its column: `Fails`, `Holds`, `Your order`, `The schedule of the link`. */
  readonly name: string;
  readonly record: ScheduleRecord;
}

export interface StepAt {
  /** Index of the schedule. */
  readonly schedule: number;
  /** Index of the step. */
  readonly step: number;
}

export class ScheduleTable {
  readonly element: HTMLTableElement;
  readonly #schedules: readonly ShownSchedule[];
  readonly #names: readonly ReadonlyMap<number, string>[];
  readonly #cells = new Map<string, HTMLElement>();
  #at: StepAt | undefined;

  /** @param picked a step is pressed */
  constructor(schedules: readonly ShownSchedule[], picked: (at: StepAt) => void) {
    this.#schedules = schedules;
    this.#names = schedules.map(({ record }) => taskNames(record));
    const [one, other] = schedules;
    const difference = one && other ? firstDifference(one.record, other.record) : undefined;
    const head = make(
      "tr",
      {},
      make("th", { scope: "col" }, said("Step")),
      ...schedules.map(({ name }) => make("th", { scope: "col" }, name)),
    );
    const most = Math.max(...schedules.map(({ record }) => record.steps.length));
    const rows = Array.from({ length: most }, (_, step) =>
      this.#row(step, step === difference, picked),
    );
    this.element = make(
      "table",
      { class: "schedule-steps" },
      make("thead", {}, head),
      make("tbody", {}, ...rows, this.#lastRow()),
    );
  }

  get at(): StepAt | undefined {
    return this.#at;
  }

  steps(schedule: number): readonly RecordedStep[] {
    return this.#schedules[schedule]?.record.steps ?? [];
  }

  /** Marks a step, or none. @returns where its code went on */
  mark(at: StepAt | undefined): Site | undefined {
    if (this.#at !== undefined) this.#cell(this.#at)?.removeAttribute("aria-current");
    this.#at = at;
    if (at === undefined) return undefined;
    const cell = this.#cell(at);
    cell?.setAttribute("aria-current", "step");
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const step = this.steps(at.schedule)[at.step];
    return step && placesOf(step).at(-1);
  }

  /** A step in one sentence. */
  words({ schedule, step }: StepAt): string {
    const recorded = this.steps(schedule)[step];
    const most = this.steps(schedule).length - 1;
    const names = this.#names[schedule];
    if (recorded === undefined || names === undefined) return "";
    const { event } = recorded;
    const who = whoGoesOn(recorded, names);
    const places = placesOf(recorded).map(placeText).join(", ");
    const why = event === undefined ? who : eventWords(event, names);
    const values = recorded.watched.map(({ name, text }) => said("{} is {}", name, text));
    const printed = recorded.lines.map(({ text }) => text).join("; ");
    return [
      said("Step {} of {}: {}.", this.#number(step), this.#number(most), why),
      places === ""
        ? ""
        : said(event === undefined ? "Code runs at {}." : "It goes on at {}.", places),
      values.length === 0 ? "" : said("Then {}.", values.join(", ")),
      printed === "" ? "" : said("It prints: {}", printed),
    ]
      .filter((part) => part !== "")
      .join(" ");
  }

  /** Of a schedule's steps. Two side by side are shown from their beginning. */
  #number(step: number): number {
    return (this.#schedules[0]?.record.firstStep ?? 0) + step;
  }

  #cell({ schedule, step }: StepAt): HTMLElement | undefined {
    return this.#cells.get(`${schedule} ${step}`);
  }

  #row(step: number, isDifference: boolean, picked: (at: StepAt) => void): HTMLTableRowElement {
    const mark = isDifference
      ? [make("span", { class: "schedule-difference" }, said("first difference"))]
      : [];
    return make(
      "tr",
      isDifference ? { "data-difference": "" } : {},
      make("th", { scope: "row" }, String(this.#number(step)), ...mark),
      ...this.#schedules.map((_, schedule) => this.#stepCell({ schedule, step }, picked)),
    );
  }

  #stepCell(at: StepAt, picked: (at: StepAt) => void): HTMLTableCellElement {
    const step = this.steps(at.schedule)[at.step];
    const names = this.#names[at.schedule];
    if (step === undefined || names === undefined) return make("td");
    const before = this.steps(at.schedule)[at.step - 1];
    const place = placesOf(step).at(-1);
    const button = make(
      "button",
      { type: "button", class: "schedule-step" },
      whoGoesOn(step, names),
    );
    button.addEventListener("click", () => picked(at));
    const cell = make("td", {}, button);
    if (place !== undefined) cell.append(placeElement(place));
    for (const [index, { name, text }] of step.watched.entries()) {
      const isNew = before !== undefined && before.watched[index]?.text !== text;
      cell.append(
        make(
          "span",
          { class: "schedule-value", "data-new": isNew ? "" : undefined },
          `${name} = ${text}`,
        ),
      );
    }
    for (const { text } of step.lines) cell.append(make("span", { class: "schedule-line" }, text));
    this.#cells.set(`${at.schedule} ${at.step}`, cell);
    return cell;
  }

  /** How each of them ends. */
  #lastRow(): HTMLTableRowElement {
    const ends = this.#schedules.map(({ record }) => {
      const { end } = record;
      switch (end.kind) {
        case "failed": {
          const waiting = [...new Set(end.waiting.map(placeText))].join(", ");
          const message = failureWords(end);
          const text = waiting === "" ? message : said("{} Waiting at {}.", message, waiting);
          return make("td", { "data-end": "failed" }, `✕ ${text}`);
        }
        case "passed":
          return make("td", { "data-end": "passed" }, said("✓ holds"));
        default:
          return make("td", { "data-end": "open" }, "…");
      }
    });
    return make("tr", {}, make("th", { scope: "row" }, said("End")), ...ends);
  }
}

/** `twice.ts:10`, in a narrow column on two lines that read. */
function placeElement(place: Site): HTMLElement {
  const pieces = placePieces(place).flatMap((piece) => [make("wbr"), piece]);
  return make("span", { class: "schedule-place" }, ...pieces);
}
