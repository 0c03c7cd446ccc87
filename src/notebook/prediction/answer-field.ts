/** Where a reader answers: one of several answers, a number, or lines to put in order. */
import { isTime } from "../../exercise/prediction/run-facts.ts";
import type { Grade } from "../../exercise/prediction/grade.ts";
import type { Commitment, Question } from "../../exercise/prediction/prediction.ts";
import { partOf, partsOf } from "./prediction-parts.ts";
import { said } from "../../words/words.ts";

export interface AnswerField {
  /** What the reader commits to; as text, what is missing. */
  read(): Commitment | string;
  /** Shows an answer given before. @returns whether it is one to this question as it is now */
  restore(commitment: Commitment): boolean;
  /** Open to be changed, or committed to. */
  lock(isLocked: boolean): void;
  /** Shows how the answer ended, or takes that away. */
  mark(grade: Grade | undefined): void;
  /** Puts the focus where answering begins. */
  focus(): void;
}

/** @param say to screen readers */
export async function createAnswerField(
  host: HTMLElement,
  question: Question,
  say: (text: string) => void,
): Promise<AnswerField> {
  switch (question.kind) {
    case "choice":
      return choiceField(host, question);
    case "number":
      return numberField(host, question);
    case "order": {
      const { orderField } = await import("./order-field.ts");
      return orderField(host, say);
    }
  }
}

function choiceField(
  host: HTMLElement,
  { choices }: Extract<Question, { kind: "choice" }>,
): AnswerField {
  const rows = partsOf(host, "choice").map((row) => {
    const input = row.querySelector("input");
    if (input === null) throw new Error("Expected an <input> in each answer; found none.");
    return { row, input };
  });
  const chosen = (): number => rows.findIndex(({ input }) => input.checked);
  return {
    read() {
      const choice = choices[chosen()];
      return choice === undefined
        ? said("Choose an answer first.")
        : { kind: "choice", text: choice.text };
    },
    restore(commitment) {
      if (commitment.kind !== "choice") return false;
      const row = rows[choices.findIndex(({ text }) => text === commitment.text)];
      if (row === undefined) return false;
      row.input.checked = true;
      return true;
    },
    lock(isLocked) {
      for (const { input } of rows) input.disabled = isLocked;
    },
    mark(grade) {
      const truth = grade?.kind === "choice" ? grade.truth : undefined;
      const given = chosen();
      for (const [index, { row }] of rows.entries()) {
        const isTrue = index === truth;
        const isSaid = index === given;
        const isWrong = truth !== undefined && isSaid && !isTrue;
        row.toggleAttribute("data-true", isTrue);
        row.toggleAttribute("data-wrong", isWrong);
        partOf(row, "mark", HTMLElement).textContent = isTrue
          ? isSaid
            ? said("yours, and so it was")
            : said("so it was")
          : isWrong
            ? said("yours")
            : "";
      }
    },
    focus() {
      const row = rows[Math.max(0, chosen())];
      row?.input.focus();
    },
  };
}

function numberField(
  host: HTMLElement,
  { of }: Extract<Question, { kind: "number" }>,
): AnswerField {
  const input = partOf(host, "number", HTMLInputElement);
  const unit = isTime(of) ? partOf(host, "unit", HTMLSelectElement) : undefined;
  return {
    read() {
      const value = input.valueAsNumber * Number(unit?.value ?? 1);
      if (!Number.isFinite(value)) return said("Write a number first.");
      if (value < 0) return said("It cannot be less than 0. Write 0 or more.");
      if (unit === undefined && !Number.isInteger(value)) return said("Write a whole number.");
      return { kind: "number", value };
    },
    restore(commitment) {
      if (commitment.kind !== "number") return false;
      const { value } = commitment;
      if (unit !== undefined) unit.value = value < 1000 && value > 0 ? "1" : "1000";
      input.value = String(Number((value / Number(unit?.value ?? 1)).toPrecision(6)));
      return true;
    },
    lock(isLocked) {
      input.disabled = isLocked;
      if (unit !== undefined) unit.disabled = isLocked;
    },
    mark(grade) {
      host.toggleAttribute("data-true", grade?.verdict === "right");
      host.toggleAttribute("data-wrong", grade?.verdict === "wrong");
    },
    focus() {
      input.focus();
    },
  };
}
