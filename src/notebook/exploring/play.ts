/** The reader is the scheduler: chooses who goes next, until it breaks or holds. */
import type { Site } from "../../explorer/compile/explorable.ts";
import { inTimerOrder } from "../../explorer/engine/timer-order.ts";
import type { Explored } from "../../explorer/exploration.ts";
import type { ScheduleRecord } from "../../explorer/record.ts";
import { eventWords, failureWords, taskNames } from "../../explorer/schedule-words.ts";
import { make, makeButton } from "./make.ts";
import { Stepper } from "./stepper.ts";
import { said } from "../../words/words.ts";

export interface PlayOptions {
  /** Records what these choices lead to, up to where the next is to be made. Never rejects. */
  readonly record: (choices: readonly number[]) => Promise<Explored | undefined>;
  readonly point: (site: Site | undefined) => void;
  /** Another moment is shown: of a schedule that has come to its end, or of none. */
  readonly showed: (whole: ScheduleRecord | undefined) => void;
}

export class Play {
  readonly element: HTMLElement;
  /** Stays where it is: what comes into the page with its words in it is not read out. */
  readonly #verdict = make("p", { class: "schedule-verdict", role: "status", tabindex: "-1" });
  readonly #moment = make("div");
  readonly #options: PlayOptions;
  #choices: readonly number[] = [];
  #stepper: Stepper | undefined;
  /** To earlier choices. */
  #tools: readonly HTMLButtonElement[] = [];
  /** So that an answer that another press has overtaken is dropped. */
  #asked = 0;

  constructor(options: PlayOptions) {
    this.#options = options;
    this.element = make("div", { class: "schedule-play" }, this.#verdict, this.#moment);
  }

  /** From these choices on. @param takesFocus whether the focus goes to what can be chosen, wherever it is now */
  async begin(choices: readonly number[] = [], takesFocus = false): Promise<void> {
    this.#choices = choices;
    const asked = ++this.#asked;
    // What is shown is next only until then: a press on it would be of another moment.
    for (const button of this.element.querySelectorAll(".schedule-next button")) {
      button.ariaDisabled = "true";
    }
    // What the choice leads to may have no end.
    this.#allowTools();
    const explored = await this.#options.record(choices);
    if (asked !== this.#asked) return;
    const hadFocus = takesFocus || this.element.contains(document.activeElement);
    if (explored?.kind === "recorded") {
      this.#show(explored.record, hadFocus);
      return;
    }
    const because = explored !== undefined && "because" in explored ? explored.because : undefined;
    this.#tell(
      because === undefined
        ? said("This order could not be tried.")
        : said("This order could not be tried because {}.", because),
    );
    // What was shown is of another moment.
    this.#stepper?.leave();
    this.#stepper = undefined;
    this.#moment.replaceChildren(this.#makeTools());
    this.#options.showed(undefined);
    if (hadFocus) this.#verdict.focus();
  }

  leave(): void {
    this.#asked++;
    this.#stepper?.leave();
    this.#tell("");
    this.#moment.replaceChildren();
  }

  #tell(text: string): void {
    // A status that is written anew is read out anew.
    if (this.#verdict.textContent !== text) this.#verdict.textContent = text;
  }

  #show(record: ScheduleRecord, hadFocus: boolean): void {
    const stepper = new Stepper({
      schedules: [{ name: said("Your order"), record }],
      point: this.#options.point,
    });
    this.#stepper = stepper;
    this.#tell(verdictOf(record));
    const choosing = record.end.kind === "open" ? [this.#pending(record)] : [];
    this.#moment.replaceChildren(...choosing, this.#makeTools(), stepper.element);
    stepper.go({ schedule: 0, step: record.steps.length - 1 });
    this.#options.showed(record.end.kind === "open" ? undefined : record);
    if (hadFocus)
      (this.#moment.querySelector<HTMLElement>(".schedule-next button") ?? this.#tools[0])?.focus();
  }

  #makeTools(): HTMLElement {
    this.#tools = [
      makeButton(said("Take back"), () => void this.begin(this.#choices.slice(0, -1))),
      makeButton(said("Begin anew"), () => void this.begin()),
    ];
    this.#allowTools();
    return make("div", { class: "schedule-controls" }, ...this.#tools);
  }

  #allowTools(): void {
    for (const tool of this.#tools) tool.ariaDisabled = String(this.#choices.length === 0);
  }

  #pending(record: ScheduleRecord): HTMLElement {
    const names = taskNames(record);
    const { pending, keepTimerOrder } = record;
    const open = keepTimerOrder ? inTimerOrder(pending) : pending;
    const choices = open.map((event, index) => {
      const button = makeButton(capital(eventWords(event, names)), () => {
        if (button.ariaDisabled !== "true") void this.begin([...this.#choices, index]);
      });
      return make("li", {}, button);
    });
    return make("ul", { class: "schedule-next", "aria-label": said("What is next") }, ...choices);
  }
}

function verdictOf({ end }: ScheduleRecord): string {
  switch (end.kind) {
    case "open":
      return said("What is next? Whatever you choose, it may happen so.");
    case "passed":
      return said("It holds. Take a step back and try another order, or begin anew.");
    case "failed":
      return said("You broke it: {}", failureWords(end));
    default:
      return said("This order could not be tried.");
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
