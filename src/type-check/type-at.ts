/** The type of the name at a place, as TypeScript shows it. */
import ts from "typescript";
import type { TypeProject } from "./type-project.ts";

export interface TypeAt {
  /** The name that it is the type of (UTF-16 units in the cell). */
  readonly from: number;
  readonly to: number;
  /** `const limit: LimitFunction`. */
  readonly signature: string;
  /** What its author wrote about it; empty where they wrote nothing. */
  readonly documentation: string;
}

/** @param offset in the cell (UTF-16 units) */
export function typeAt(project: TypeProject, file: string, offset: number): TypeAt | undefined {
  const info = project.service.getQuickInfoAtPosition(project.pathOf(file), offset);
  if (info === undefined) return undefined;
  return {
    from: info.textSpan.start,
    to: info.textSpan.start + info.textSpan.length,
    signature: ts.displayPartsToString(info.displayParts),
    documentation: documentationOf(info),
  };
}

/** What stands in a comment of JSDoc: its text, then its tags, a line each. */
export function documentationOf({
  documentation,
  tags = [],
}: {
  readonly documentation?: ts.SymbolDisplayPart[] | undefined;
  readonly tags?: ts.JSDocTagInfo[] | undefined;
}): string {
  const lines = tags.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`.trimEnd());
  return [ts.displayPartsToString(documentation), ...lines]
    .filter((line) => line !== "")
    .join("\n");
}
