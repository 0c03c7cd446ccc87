/** What TypeScript has to say of a cell, as plain data. */
import ts from "typescript";
import { explainMissingName } from "../compiler/names-elsewhere.ts";

export interface TypeProblem {
  /** TypeScript's number: 2322. */
  readonly code: number;
  /**
   * As TypeScript says it; what lies beneath stands on lines of its own, indented. Of a name that is at home
   * elsewhere it says where, in the place of advice that nobody can follow here.
   */
  readonly message: string;
  /** Where it begins and ends in the cell (UTF-16 units). */
  readonly from: number;
  readonly to: number;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

export function typeProblem(
  { start = 0, length = 0, code, messageText }: ts.Diagnostic,
  source: ts.SourceFileLike,
): TypeProblem {
  const { line, character } = ts.getLineAndCharacterOfPosition(source, start);
  return {
    code,
    message: explainMissingName(ts.flattenDiagnosticMessageText(messageText, "\n", 0)),
    from: start,
    to: start + length,
    line: line + 1,
    column: character + 1,
  };
}
