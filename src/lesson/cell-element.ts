/** `<Cell src="./gather.ts" concurrency="3" />`: its attributes in the form of a fence's. */
import type { RootContent } from "mdast";
import type { SourceLocation } from "./cell.ts";
import type { FenceAttribute } from "./parse-fence.ts";
import type { LessonProblem } from "./problem.ts";

export type CellElement = Extract<RootContent, { type: "mdxJsxFlowElement" }>;

export interface ReadCellElement {
  /** `offset` is the attribute's number: an element's attributes have places of their own. */
  readonly attributes: readonly FenceAttribute[];
  readonly problems: readonly LessonProblem[];
  readonly positionOf: (offset: number) => SourceLocation;
}

/** @param start of the element */
export function readCellElement(node: CellElement, start: SourceLocation): ReadCellElement {
  const attributes: FenceAttribute[] = [];
  const problems: LessonProblem[] = [];
  const places: SourceLocation[] = [];
  for (const [index, attribute] of node.attributes.entries()) {
    const { line, column } = attribute.position?.start ?? start;
    const location = { path: start.path, line, column };
    places.push(location);
    if (attribute.type === "mdxJsxExpressionAttribute") {
      const message = `Expected attributes by name, found \`{${attribute.value}}\`. Write each out.`;
      problems.push({ location, message });
      continue;
    }
    const { name, value } = attribute;
    if (typeof value === "object" && value !== null) {
      const message = `Expected a value in quotes, found \`${name}={${value.value}}\`. Write ${name}="…".`;
      problems.push({ location, message });
      continue;
    }
    attributes.push({ name, value: value ?? undefined, offset: index, valueOffset: index });
  }
  if (node.children.length > 0) {
    const message =
      "Expected <Cell … /> without anything in it, found content. Its code is in its file.";
    problems.push({ location: start, message });
  }
  return { attributes, problems, positionOf: (offset) => places[offset] ?? start };
}
