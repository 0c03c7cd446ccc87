/** Whether a question has one answer: proved on the recorded run at build time, on a fresh one by `verify`. */
import { isNear, trueChoices } from "./grade.ts";
import { areSameLines, orderedLines } from "./ordered-lines.ts";
import type { Choice, Question } from "./prediction.ts";
import { quantityText } from "./quantity-text.ts";
import { isTime, quantityOf, type RunFacts } from "./run-facts.ts";

/**
 * How many times as long a fresh run may take as the recorded one. The code is the same, so whatever takes
 * longer is the machine, which has other things to do; nothing makes a wait shorter.
 */
const mostSlowdown = 3;

/** Rows that can be put in order without getting tired of it. */
const mostRows = 8;

/** What keeps a question from having one answer in a run, in words for the author; undefined where it has. */
export function keyProblem(question: Question, facts: RunFacts): string | undefined {
  switch (question.kind) {
    case "order":
      return orderProblem(question, facts);
    case "number":
      return undefined;
    case "choice":
      return choiceProblem(question, facts);
  }
}

/**
 * Whether a fresh run gives the answer that the recorded one does.
 * @returns what differs, in words for the author; undefined where nothing does
 */
export function keyDifference(
  question: Question,
  recorded: RunFacts,
  fresh: RunFacts,
): string | undefined {
  const problem = keyProblem(question, fresh);
  if (problem !== undefined) return problem;
  switch (question.kind) {
    case "order": {
      const [before, now] = [recorded, fresh].map((facts) =>
        orderedLines(question, facts).map(({ text }) => text),
      );
      if (JSON.stringify(before) === JSON.stringify(now)) return undefined;
      const what = areSameLines(before ?? [], now ?? []) ? "order of lines" : "lines";
      return describe(`the ${what}`, list(before ?? []), list(now ?? []));
    }
    case "number": {
      const { of } = question;
      const [before, now] = [recorded, fresh].map(({ measures }) => quantityOf(measures, of));
      if (before === undefined || now === undefined || isNear(question, now, before)) {
        return undefined;
      }
      if (!isTime(of)) return describe(of, quantityText(of, before), quantityText(of, now));
      if (now > before && now <= before * mostSlowdown) return undefined;
      const share = `${Math.round(question.within * 100)}%`;
      const expected = `${quantityText(of, before)}, at most ${share} less or ${mostSlowdown} times as long`;
      return describe(of, expected, quantityText(of, now));
    }
    case "choice": {
      const [before] = trueChoices(question, recorded);
      const [now] = trueChoices(question, fresh);
      if (before === now) return undefined;
      return describe(
        "the true answer",
        name(question.choices, before),
        name(question.choices, now),
      );
    }
  }
}

function orderProblem(
  question: Extract<Question, { kind: "order" }>,
  facts: RunFacts,
): string | undefined {
  const { from = 1, to = facts.lines.length } = question;
  if (to > facts.lines.length || from > facts.lines.length) {
    return `Expected lines ${from} to ${to} in the output of the run, found ${facts.lines.length} lines. Correct \`from\` and \`to\`.`;
  }
  const lines = orderedLines(question, facts);
  if (lines.length > mostRows) {
    return `Expected at most ${mostRows} lines to put in order, found ${lines.length}. Choose some with from="…" to="…".`;
  }
  if (new Set(lines.map(({ text }) => text)).size < 2) {
    return `Expected at least two lines that differ, found ${lines.length === 0 ? "none" : "one"}. Ask about another cell, or in another way.`;
  }
  return undefined;
}

function choiceProblem(
  { choices }: Extract<Question, { kind: "choice" }>,
  facts: RunFacts,
): string | undefined {
  const truths = trueChoices({ choices }, facts);
  if (truths.length === 1) return undefined;
  const { measures, lines, state } = facts;
  const run =
    `wall ${Math.round(measures.wallMs)} ms, busy ${Math.round(measures.busyMs)} ms, ` +
    `concurrency ${measures.concurrency}, parallelism ${measures.parallelism}, ` +
    `threads ${measures.threads}, tasks ${measures.tasks}, lines ${lines.length}, state ${state}`;
  const found =
    truths.length === 0 ? "none" : truths.map((index) => name(choices, index)).join(" and ");
  return `Expected exactly one answer to be true of the run (${run}), found ${found}. Correct their attributes.`;
}

function name(choices: readonly Choice[], index: number | undefined): string {
  return index === undefined ? "none" : `“${choices[index]?.text ?? ""}”`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `\`${line}\``).join(", ");
}

function describe(what: string, expected: string, found: string): string {
  return `${what}\n  expected: ${expected}\n  found:    ${found}`;
}
