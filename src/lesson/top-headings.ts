/** Headings as large as the page's title, which the page has from its front matter: a page has one. */
import type { Nodes, Root } from "mdast";
import { plainText } from "./element-content.ts";
import { elementsIn } from "./elements-in.ts";
import type { LessonProblem } from "./problem.ts";

/** @param path of the page's file, for messages */
export function topHeadings(tree: Root, path: string): LessonProblem[] {
  const found = [...headingsIn(tree), ...elementsIn(tree, "h1")];
  return found.map(({ position, children }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    const text = plainText(children);
    const message = `Expected headings below the page's title, found one as large: “${text}”. Write ## ${text}`;
    return { location: { path, line, column }, message };
  });
}

type Heading = Extract<Nodes, { type: "heading" }>;

function* headingsIn(node: Nodes): Generator<Heading> {
  if (node.type === "heading" && node.depth === 1) yield node;
  if ("children" in node) for (const child of node.children) yield* headingsIn(child);
}
