/** The terms that a page links to the glossary: `<Term>event loop</Term>`, `<Term id="microtask">microtasks</Term>`. */
import type { Root } from "mdast";
import type { SourceLocation } from "./cell.ts";
import { readElementAttributes, type FlowElement, type TextElement } from "./element-attributes.ts";
import { plainText } from "./element-content.ts";
import { elementsIn } from "./elements-in.ts";
import { termId, unknownTerm } from "./glossary.ts";
import type { LessonProblem } from "./problem.ts";

/** A term where it is linked to the glossary. */
export interface LessonTerm {
  readonly id: string;
  readonly location: SourceLocation;
}

interface FoundTerm extends LessonTerm {
  readonly node: FlowElement | TextElement;
  /** The page names it here for the first time. */
  readonly isFirst: boolean;
}

interface TermExtraction {
  readonly terms: readonly FoundTerm[];
  readonly problems: readonly LessonProblem[];
}

/**
 * @param path of the page, from the project's root
 * @param ids of the glossary
 */
export function extractTerms(tree: Root, path: string, ids: readonly string[]): TermExtraction {
  const terms: FoundTerm[] = [];
  const problems: LessonProblem[] = [];
  const seen = new Set<string>();
  for (const node of elementsIn(tree, "Term")) {
    const start = {
      path,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    };
    const read = readElementAttributes(node, start);
    problems.push(...read.problems);
    const named = read.attributes.find(({ name }) => name === "id");
    const id = named?.value ?? termId(plainText(node.children));
    const message = unknownTerm(id, ids);
    const location = named === undefined ? start : read.positionOf(named.offset);
    if (message !== undefined) problems.push({ location, message });
    terms.push({ id, location, node, isFirst: !seen.has(id) });
    seen.add(id);
  }
  return { terms, problems };
}

/** Tells the component what it cannot know: the entry, and whether the lesson names it here first. */
export function markTerms(terms: readonly FoundTerm[]): void {
  for (const { id, node, isFirst } of terms) {
    node.attributes = [
      { type: "mdxJsxAttribute", name: "id", value: id },
      ...(isFirst ? [{ type: "mdxJsxAttribute" as const, name: "first", value: null }] : []),
    ];
  }
}
