/** Braces in prose: MDX takes what stands in them for JavaScript, and would fail while it makes the page, without a place. */
import type { Nodes, Root } from "mdast";
import type { LessonProblem } from "./problem.ts";

export const braceRemedy = "For a brace in prose write `\\{`.";

/** What MDX gives each page. */
const given = ["components", "frontmatter", "props"];

/**
 * Names in braces that neither the page has nor JavaScript.
 * @param path of the page's file, for messages
 */
export function unknownNames(tree: Root, path: string): LessonProblem[] {
  const esm = tree.children.flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : []));
  const own = new Set(esm.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  return [...expressionsIn(tree)].flatMap(({ value, position, data }) => {
    const names: string[] = [];
    // A function has names of its own.
    if (!collectNames(data?.estree, names)) return [];
    const unknown = names.find(
      (name) => !own.has(name) && !given.includes(name) && !(name in globalThis),
    );
    if (unknown === undefined) return [];
    const { line = 1, column = 1 } = position?.start ?? {};
    const message = `Expected JavaScript between { and }, found \`{${value}}\`, in which nothing is named \`${unknown}\`. ${braceRemedy}`;
    return [{ location: { path, line, column }, message }];
  });
}

type Expression = Extract<Nodes, { type: "mdxFlowExpression" | "mdxTextExpression" }>;

function* expressionsIn(node: Nodes): Generator<Expression> {
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") yield node;
  if ("children" in node) for (const child of node.children) yield* expressionsIn(child);
}

/**
 * Names that a part of an ESTree stands for values by.
 * @returns false where it holds a function
 */
function collectNames(part: unknown, names: string[]): boolean {
  if (Array.isArray(part)) return part.every((each) => collectNames(each, names));
  if (typeof part !== "object" || part === null) return true;
  const node: Readonly<Record<string, unknown>> = { ...part };
  if (/Function|Class/.test(String(node["type"]))) return false;
  if (node["type"] === "Identifier" && typeof node["name"] === "string") names.push(node["name"]);
  return Object.entries(node).every(([key, child]) => {
    const isName = (key === "property" || key === "key") && node["computed"] !== true;
    return isName || collectNames(child, names);
  });
}
