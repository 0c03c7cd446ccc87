/** Verdicts in words. */
import { factSentence } from "./condition.ts";
import type { Grade } from "./grade.ts";
import type { Commitment, Question } from "./prediction.ts";
import { distanceText, quantitySentence, quantityText } from "./quantity-text.ts";
import type { RunFacts } from "./run-facts.ts";

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
      if (placed === all) return `All ${all} lines stand where the run printed them.`;
      if (placed === 0) return "No line stands where the run printed it.";
      return `${placed} of ${all} lines ${placed === 1 ? "stands" : "stand"} where the run printed ${placed === 1 ? "it" : "them"}.`;
    }
    case "number": {
      if (question.kind !== "number" || commitment.kind !== "number") return "";
      const off = distanceText(question.of, commitment.value, grade.value);
      const said = `You said ${quantityText(question.of, commitment.value)}`;
      const told = quantitySentence(question.of, grade.value);
      if (off === undefined) return `${said}. ${told}`;
      const near = grade.verdict === "right" ? "near enough: " : "";
      return `${said}, ${near}${off}. ${told}`;
    }
    case "choice":
      return factSentence(grade.decides, facts);
  }
}
