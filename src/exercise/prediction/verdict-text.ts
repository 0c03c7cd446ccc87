/** Verdicts in words. */
import { factSentence } from "./condition.ts";
import type { Grade } from "./grade.ts";
import type { Commitment, Question } from "./prediction.ts";
import { distanceText, quantitySentence, quantityText } from "./quantity-text.ts";
import type { RunFacts } from "./run-facts.ts";
import { said } from "../../words/words.ts";

/** What was said, and what happened. */
export function verdictSentence(
  question: Question,
  commitment: Commitment,
  grade: Grade,
  facts: RunFacts,
): string {
  switch (grade.kind) {
    case "order": {
      const placed = grade.inPlace.filter(Boolean).length;
      const all = grade.inPlace.length;
      if (placed === all) return said("All {} lines stand where the run printed them.", all);
      if (placed === 0) return said("No line stands where the run printed it.");
      return said(
        placed === 1
          ? "{} of {} lines stands where the run printed it."
          : "{} of {} lines stand where the run printed them.",
        placed,
        all,
      );
    }
    case "number": {
      if (question.kind !== "number" || commitment.kind !== "number") return "";
      const off = distanceText(question.of, commitment.value, grade.value);
      const guess = said("You said {}", quantityText(question.of, commitment.value));
      const told = quantitySentence(question.of, grade.value);
      if (off === undefined) return `${guess}. ${told}`;
      const near = grade.verdict === "right" ? said("near enough: ") : "";
      return `${guess}, ${near}${off}. ${told}`;
    }
    case "choice":
      return factSentence(grade.decides, facts);
  }
}
