/** Attributes of an element such as `<Cell src="./gather.ts" />` in the form of a fence's. */
import type { PhrasingContent, RootContent } from "mdast";
import type { SourceLocation } from "./cell.ts";
import type { FenceAttribute } from "./parse-fence.ts";
import type { LessonProblem } from "./problem.ts";

export type FlowElement = Extract<RootContent, { type: "mdxJsxFlowElement" }>;
export type TextElement = Extract<PhrasingContent, { type: "mdxJsxTextElement" }>;

export interface ElementAttributes {
  /** `offset` is the attribute's number: an element's attributes have places of their own. */
  readonly attributes: readonly FenceAttribute[];
  readonly problems: readonly LessonProblem[];
  readonly positionOf: (offset: number) => SourceLocation;
}

/** @param start of the element */
export function readElementAttributes(
  node: FlowElement | TextElement,
  start: SourceLocation,
): ElementAttributes {
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
    if (attributes.some((each) => each.name === name)) {
      problems.push({ location, message: `Expected \`${name}\` once, found it twice. Keep one.` });
      continue;
    }
    attributes.push({ name, value: value ?? undefined, offset: index, valueOffset: index });
  }
  return { attributes, problems, positionOf: (offset) => places[offset] ?? start };
}
