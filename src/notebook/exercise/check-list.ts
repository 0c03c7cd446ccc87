/** The checks of an exercise with what came of each: a word and a shape, and for a failure why. */
import type { FailedVerdict, Verdict } from "../../exercise/verdict.ts";
import type { Trace } from "../../trace/trace.ts";
import { inEnglish } from "../in-english.ts";
import { momentText, seeRun } from "./see-run.ts";
import { said, type Phrase } from "../../words/words.ts";

export type CheckState = "untried" | "checking" | "passed" | "failed";

const words: Readonly<Record<CheckState, Phrase>> = {
  untried: "Not tried",
  checking: "Checking",
  passed: "Passed",
  failed: "Failed",
};

export class CheckList {
  /** The list's items, by the check's name. */
  readonly #items: ReadonlyMap<string, HTMLElement>;

  constructor(list: HTMLElement) {
    const items = [...list.querySelectorAll("li")];
    this.#items = new Map(items.map((item) => [item.dataset["check"] ?? "", item]));
  }

  get size(): number {
    return this.#items.size;
  }

  showAll(state: CheckState): void {
    for (const item of this.#items.values()) show(item, state, []);
  }

  /** @param traces of the scenarios' runs @param file of the reader's cell */
  showVerdicts(verdicts: readonly Verdict[], traces: readonly Trace[], file: string): void {
    for (const verdict of verdicts) {
      const item = this.#items.get(verdict.name);
      if (item === undefined) continue;
      if (verdict.passed) {
        show(item, "passed", []);
        continue;
      }
      const name = `${file}: ${partOf(item, "check-name").textContent}`;
      show(item, "failed", why(verdict, traces[verdict.scenario], name));
    }
  }
}

function show(item: HTMLElement, state: CheckState, detail: readonly Node[]): void {
  item.dataset["state"] = state;
  partOf(item, "check-state").textContent = said(words[state]);
  const host = partOf(item, "check-detail");
  host.replaceChildren(...detail);
  host.hidden = detail.length === 0;
}

function why(verdict: FailedVerdict, trace: Trace | undefined, name: string): Node[] {
  const { about, expected, actual, message } = verdict;
  const parts: Node[] = [];
  if (expected === undefined || actual === undefined) {
    parts.push(inEnglish(element("p", message)));
  } else {
    if (about !== undefined) parts.push(inEnglish(element("p", capital(about))));
    const facts = document.createElement("dl");
    facts.append(
      element("dt", said("Expected")),
      inEnglish(element("dd", expected)),
      element("dt", said("Got")),
      inEnglish(element("dd", actual)),
    );
    const moment = momentText(verdict);
    if (moment !== undefined) {
      facts.append(element("dt", said("When")), element("dd", said("after {}", moment)));
    }
    parts.push(facts);
  }
  if (trace !== undefined && trace.tasks.length > 0) parts.push(seeRun(trace, name, verdict));
  return parts;
}

function element(name: "p" | "dt" | "dd", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function partOf(item: HTMLElement, name: string): HTMLElement {
  const found = item.querySelector(`[data-part="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new Error(`Expected data-part="${name}" in a check; found none.`);
}
