/** Attributes of a component, held to those that it takes: Astro hands it any, and it looks at its own. */
import { nearestName } from "../compiler/nearest.ts";
import type { FlowElement, TextElement } from "./element-attributes.ts";
import type { LessonProblem } from "./problem.ts";

export interface TakenAttribute {
  /** What has to stand there; undefined where it may be left out, or where others see to it. */
  readonly wanted?: string;
  /** All that it may say; undefined where it may say anything, or where others see to it. */
  readonly values?: readonly string[];
}

/** By name. */
export type TakenAttributes = Readonly<Record<string, TakenAttribute>>;

/** @param path of the page's file, for messages */
export function attributeProblems(
  { name: component, attributes, position }: FlowElement | TextElement,
  taken: TakenAttributes,
  path: string,
): LessonProblem[] {
  const element = `<${component ?? ""}>`;
  const start = position?.start ?? { line: 1, column: 1 };
  const names = Object.keys(taken);
  const problems: LessonProblem[] = [];
  const found = new Set<string>();
  const problem = ({ line, column }: typeof start, message: string): void => {
    problems.push({ location: { path, line, column }, message });
  };
  for (const attribute of attributes) {
    const place = attribute.position?.start ?? start;
    if (attribute.type === "mdxJsxExpressionAttribute") {
      problem(
        place,
        `Expected attributes by name, found \`{${attribute.value}}\`. Write each out.`,
      );
      // It may have any of them.
      for (const name of names) found.add(name);
      continue;
    }
    const { name, value } = attribute;
    const known = Object.hasOwn(taken, name) ? taken[name] : undefined;
    if (known === undefined) {
      const meant = nearestName(name, names);
      // It is there, misspelt.
      if (meant !== undefined) found.add(meant);
      problem(place, `Unknown attribute \`${name}\` on ${element}. ${hintOf(meant, names)}`);
      continue;
    }
    const isExpression = typeof value === "object" && value !== null;
    const given = isExpression ? undefined : (value ?? "").trim();
    if (given !== "") found.add(name);
    // An expression is the page's own to see to.
    if (given === undefined || known.values?.includes(given) !== false) continue;
    const meant = nearestName(given, known.values);
    const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
    const all = known.values.map((each) => `${name}="${each}"`).join(" or ");
    problem(place, `Expected ${all} on ${element}, found "${given}".${hint}`);
  }
  for (const [name, { wanted }] of Object.entries(taken)) {
    if (wanted === undefined || found.has(name)) continue;
    problem(start, `Expected \`${name}\` on ${element}: ${wanted}. Write ${name}="…".`);
  }
  return problems;
}

function hintOf(meant: string | undefined, names: readonly string[]): string {
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  if (names.length === 0) return "It takes none: remove it.";
  return names.length === 1 ? `There is ${names.join("")}.` : `There are ${names.join(" and ")}.`;
}
