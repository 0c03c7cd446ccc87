/** The figure under a cell that shows what came of exploring it. */
import type { Site } from "../../explorer/compile/explorable.ts";
import type { Explored } from "../../explorer/exploration.ts";
import { outcomeWords, type Outcome } from "../../explorer/outcome-words.ts";
import type { ScheduleRecord } from "../../explorer/record.ts";
import { make, makeButton } from "./make.ts";
import { Play } from "./play.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./schedules.css?inline";
import { SearchOptionsForm } from "./search-options.ts";
import { Stepper } from "./stepper.ts";
import { TwoRuns, type ReplayedSchedule } from "./two-runs.ts";
import { failureWords } from "../../explorer/schedule-words.ts";
import { said } from "../../words/words.ts";

adoptStyles(styles);

export interface Confirmation {
  readonly runs: readonly ReplayedSchedule[];
  /** Index of the first step that is another one in the second run. */
  readonly difference: number | undefined;
  /** Whether the first run ended as its schedule does. */
  readonly isConfirmed: "yes" | "no" | "unplayable";
  /** What the runs show, in a sentence. */
  readonly told: string;
}

export interface SchedulesFigureOptions {
  /** File name of the cell. */
  readonly file: string;
  readonly point: (site: Site | undefined) => void;
  /** Ends the search that goes on. */
  readonly endSearch: () => void;
  /** The search is over, and the button that ends it has the focus. */
  readonly leaveSearch: () => void;
  /** What these choices lead to. Never rejects. */
  readonly record: (choices: readonly number[]) => Promise<Explored | undefined>;
  /** Puts a link that opens this schedule into the clipboard. */
  readonly copyLink: (record: ScheduleRecord) => void;
}

let figures = 0;

export class SchedulesFigure {
  readonly element: HTMLElement;
  readonly search = new SearchOptionsForm();
  readonly #options: SchedulesFigureOptions;
  readonly #id = `schedules-${String(++figures)}`;
  readonly #verdict = make("p", { class: "schedule-verdict" });
  readonly #outdated = make(
    "p",
    { class: "schedule-outdated", hidden: "" },
    said("The code has changed since. Press Explore to try it as it is now."),
  );
  readonly #bar = make("progress", { "aria-label": said("Schedules tried"), max: "1" });
  readonly #end: HTMLButtonElement;
  readonly #why = make("div", { class: "schedule-why" });
  readonly #runs = make("div", { class: "schedule-confirmed" });
  readonly #steps = make("div");
  readonly #actions = make("div", { class: "schedule-controls" });
  readonly #playing: Play;
  #stepper: Stepper | undefined;
  #twoRuns: TwoRuns | undefined;
  /** What a link would lead to. */
  #linked: ScheduleRecord | undefined;

  constructor(options: SchedulesFigureOptions) {
    this.#options = options;
    this.#end = makeButton(said("End the search"), options.endSearch);
    this.#playing = new Play({
      record: options.record,
      point: options.point,
      showed: (whole) => {
        this.#linked = whole;
        this.#offerActions(true);
      },
    });
    const searching = make("div", { class: "schedule-searching" }, this.#bar, this.#end);
    this.element = make(
      "figure",
      { class: "schedules", "aria-label": said("Schedules of {}", options.file) },
      this.#verdict,
      this.#outdated,
      searching,
      this.#why,
      this.#runs,
      this.#steps,
      this.#playing.element,
      this.#actions,
      this.search.element,
    );
  }

  /** A search begins. */
  begin(): void {
    this.#clear();
    this.outdate(false);
    for (const name of ["outcome", "schedules", "failed", "confirmed"]) {
      this.element.removeAttribute(`data-${name}`);
    }
    this.element.toggleAttribute("data-searching", true);
    this.#bar.removeAttribute("value");
    this.#tell(said("Trying every order…"));
  }

  progress(tried: number, failed: number, fraction: number | undefined): void {
    if (fraction !== undefined) this.#bar.value = fraction;
    // Some times a second: for who looks. What came of it is read out.
    this.#verdict.ariaLive = "off";
    this.#verdict.textContent =
      failed === 0
        ? said("{} interleavings tried, none fails so far.", tried)
        : said("{} interleavings tried, {} fail.", tried, failed);
  }

  /** It is over. */
  show(outcome: Outcome): void {
    this.#clear();
    const words = outcomeWords(outcome);
    this.element.dataset["outcome"] = words.outcome;
    this.element.dataset["schedules"] = String(words.tried);
    this.#tell(words.sentence);
    if (outcome.kind === "broken") {
      this.element.dataset["failed"] = String(outcome.failed);
      this.#showFound(outcome);
    }
    this.#offerActions(outcome.kind !== "unexplorable");
  }

  /** The cell is another one by now, or the same again. */
  outdate(isOutdated: boolean): void {
    this.#outdated.hidden = !isOutdated;
  }

  /** It came to nothing, for a reason outside the program. */
  fail(message: string): void {
    this.#clear();
    this.#tell(message);
  }

  /** One schedule, replayed from its text. */
  showOne(record: ScheduleRecord): void {
    this.#clear();
    this.#tell(endWords(record));
    this.#step([{ name: said("The schedule of the link"), record }]);
    this.#linked = record;
    this.#offerActions(true);
  }

  /** Ordinary runs have taken the schedules' latencies, or it is known why none can. */
  confirm({ runs, difference, isConfirmed, told }: Confirmation): void {
    this.element.dataset["confirmed"] = isConfirmed;
    const caption = make("p", { class: "schedule-told" }, told);
    if (runs.length === 0) {
      this.#runs.replaceChildren(caption);
      return;
    }
    this.#twoRuns = new TwoRuns(runs, difference, this.#id);
    this.#runs.replaceChildren(this.#twoRuns.element, caption);
  }

  /** Confirming takes its time. */
  confirming(): void {
    this.#runs.replaceChildren(
      make(
        "p",
        { class: "schedule-told" },
        said("Runs it once more, for real, with these latencies…"),
      ),
    );
  }

  #tell(sentence: string): void {
    this.#verdict.ariaLive = "polite";
    this.#verdict.textContent = sentence;
  }

  #showFound({ found }: Extract<Outcome, { kind: "broken" }>): void {
    const { record, passing, isShortest } = found;
    const { end } = record;
    const message = end.kind === "failed" ? failureWords(end) : "";
    const which = said(
      isShortest ? "The shortest that fails: " : "The shortest found that fails: ",
    );
    this.#why.replaceChildren(make("p", {}, which, make("strong", {}, message)));
    this.#linked = record;
    const schedules = [{ name: said("Fails"), record }];
    if (passing !== undefined) schedules.push({ name: said("Holds"), record: passing });
    this.#step(schedules);
  }

  #step(schedules: readonly { readonly name: string; readonly record: ScheduleRecord }[]): void {
    this.#stepper = new Stepper({
      schedules,
      point: this.#options.point,
      moved: ({ schedule, step }) => this.#twoRuns?.mark(schedule, step),
    });
    this.#steps.replaceChildren(this.#stepper.element);
  }

  #offerActions(canPlay: boolean): void {
    if (!canPlay) return;
    const play = makeButton(said("Choose the order yourself"), () => {
      this.#stepper?.leave();
      void this.#playing.begin([], true);
    });
    const link = makeButton(said("Copy a link to this order"), () => {
      if (this.#linked !== undefined) this.#options.copyLink(this.#linked);
    });
    this.#actions.replaceChildren(play, ...(this.#linked === undefined ? [] : [link]));
  }

  #clear(): void {
    this.#stepper?.leave();
    this.#playing.leave();
    this.#stepper = undefined;
    this.#twoRuns = undefined;
    this.#linked = undefined;
    // The button that ends a search goes with it, by whatever it ends.
    if (document.activeElement === this.#end) this.#options.leaveSearch();
    this.element.removeAttribute("data-searching");
    for (const part of [this.#why, this.#runs, this.#steps, this.#actions]) part.replaceChildren();
  }
}

function endWords({ end }: ScheduleRecord): string {
  switch (end.kind) {
    case "failed":
      return said("This order fails: {}", failureWords(end));
    case "passed":
      return said("This order holds.");
    default:
      return said("This order could not be tried.");
  }
}
