/** What stands in an element of a lesson, whichever way the author broke its lines. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { FlowElement, TextElement } from "./element-attributes.ts";

export interface ElementContent {
  /** Elements of the name that was asked for. */
  readonly elements: readonly (FlowElement | TextElement)[];
  /** Everything else, as blocks. */
  readonly rest: readonly RootContent[];
}

/**
 * Parts elements of one name from the prose around them. MDX takes an element on one line with its text
 * for a part of a paragraph, and one that spans lines for a block.
 */
export function partsOf(
  children: readonly RootContent[],
  name: string | undefined,
): ElementContent {
  const elements: (FlowElement | TextElement)[] = [];
  const rest: RootContent[] = [];
  let inline: PhrasingContent[] = [];
  const flush = (): void => {
    const paragraph = trimmed(inline);
    if (paragraph.children.length > 0) rest.push(paragraph);
    inline = [];
  };
  const take = (node: RootContent): void => {
    const isWanted = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
    if (isWanted && node.name === name) {
      flush();
      elements.push(node);
    } else if (isPhrasing(node)) inline.push(node);
    else {
      flush();
      rest.push(node);
    }
  };
  for (const child of children) {
    if (child.type !== "paragraph") {
      take(child);
      continue;
    }
    flush();
    for (const part of child.children) take(part);
    flush();
  }
  flush();
  return { elements, rest };
}

/** What it says, without how it looks. */
export function plainText(nodes: readonly Nodes[]): string {
  const text = (node: Nodes): string => {
    if ("value" in node) return node.value;
    return "children" in node ? node.children.map(text).join("") : "";
  };
  return nodes.map(text).join("").replaceAll(/\s+/g, " ").trim();
}

/** Without white space at its ends. */
function trimmed(children: readonly PhrasingContent[]): Paragraph {
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === "text" && node.value.trim() === "";
  let [start, end] = [0, children.length];
  while (start < end && isBlank(children[start])) start++;
  while (end > start && isBlank(children[end - 1])) end--;
  return { type: "paragraph", children: children.slice(start, end) };
}

const phrasing = new Set<RootContent["type"]>([
  "break",
  "delete",
  "emphasis",
  "footnoteReference",
  "html",
  "image",
  "imageReference",
  "inlineCode",
  "link",
  "linkReference",
  "mdxJsxTextElement",
  "mdxTextExpression",
  "strong",
  "text",
]);

function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type);
}
