/** Whether a condition holds of a run, and what the run says to it in words. */
import { literalText, matchesPattern } from "../../console/line-pattern.ts";
import type { Choice, Condition, Range } from "./prediction.ts";
import { quantitySentence } from "./quantity-text.ts";
import { isTime, quantityOf, type RunFacts } from "./run-facts.ts";
import { said } from "../../words/words.ts";

export function holds(condition: Condition, { state, measures, lines }: RunFacts): boolean {
  switch (condition.kind) {
    case "quantity": {
      const value = quantityOf(measures, condition.of);
      return isWithin(isTime(condition.of) ? Math.round(value) : value, condition.range);
    }
    case "in-flight":
      return isWithin(measures.inFlight[condition.name] ?? 0, condition.range);
    case "lines":
      return isWithin(lines.length, condition.range);
    case "prints":
      return lines.some(({ text }) => matchesPattern(condition.pattern, text));
    case "first":
    case "last": {
      const line = condition.kind === "first" ? lines[0] : lines.at(-1);
      return line !== undefined && matchesPattern(condition.pattern, line.text);
    }
    case "state":
      return state === condition.state;
  }
}

export function isTrue({ conditions }: Choice, facts: RunFacts): boolean {
  return conditions.every((condition) => holds(condition, facts));
}

/** What the run did where a condition looks: `It took 3.00 s.` */
export function factSentence(condition: Condition, facts: RunFacts): string {
  const { measures, lines, state } = facts;
  switch (condition.kind) {
    case "quantity":
      return quantitySentence(condition.of, quantityOf(measures, condition.of));
    case "in-flight": {
      const most = measures.inFlight[condition.name] ?? 0;
      if (most === 0) return said("Of {}, no call was in flight at once, at most.", condition.name);
      return most === 1
        ? said("Of {}, 1 call was in flight at once, at most.", condition.name)
        : said("Of {}, {} calls were in flight at once, at most.", condition.name, most);
    }
    case "lines":
      return lines.length === 1
        ? said("It printed 1 line.")
        : said("It printed {} lines.", lines.length);
    case "prints": {
      const shown = literalText(condition.pattern) ?? condition.pattern;
      return said(holds(condition, facts) ? "It printed “{}”." : "It did not print “{}”.", shown);
    }
    case "first":
      return said("Its first line was {}.", quoted(lines[0]?.text));
    case "last":
      return said("Its last line was {}.", quoted(lines.at(-1)?.text));
    case "state":
      return said(state === "failed" ? "It ended with an error." : "It ended without an error.");
  }
}

function quoted(text: string | undefined): string {
  if (text === undefined) return said("none: it printed nothing");
  return text === "" ? said("empty") : said("“{}”", text);
}

function isWithin(value: number, { min, max }: Range): boolean {
  return value >= min && value <= max;
}
