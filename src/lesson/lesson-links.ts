/** Links from one lesson to another: `[the event loop](../the-event-loop/#timers)`. */
import type { Definition, Link, Nodes, Parent, Root } from "mdast";
import { lessonPlaces, ownPlaces } from "./course/lesson-places.ts";
import { hintFor } from "./hint-for.ts";
import type { LessonProblem } from "./problem.ts";
import { translationsIn } from "./translation/translation-file.ts";

/**
 * Holds a lesson's links to the lessons that the course has. A course of one's own need not keep every
 * lesson of ours: a link to one that it leaves out is taken from `tree`, and its words stay.
 * @param path of the lesson's file, for messages
 */
export function settleLinks(tree: Root, path: string, root = process.cwd()): LessonProblem[] {
  inlineReferences(tree);
  const problems = rootedLinks(tree, path);
  const links = lessonLinks(tree);
  if (links.length === 0) return problems;
  const slugs = lessonPlaces(root).map(({ slug }) => slug);
  const ours = ownPlaces(root).map(({ slug }) => slug);
  for (const { link, parent, slug, isWhole } of links) {
    const { line = 1, column = 1 } = link.position?.start ?? {};
    const location = { path, line, column };
    if (slugs.includes(slug)) {
      if (isWhole) continue;
      const message = `Expected the address of another lesson, with a slash behind its name, ../${slug}/; found ${link.url}.`;
      problems.push({ location, message });
      continue;
    }
    if (ours.includes(slug)) {
      parent.children.splice(parent.children.indexOf(link), 1, ...link.children);
      continue;
    }
    const hint = hintFor(slug, slugs, (meant) => `../${meant}/`);
    const message = `Expected the address of another lesson, found ${link.url}. ${hint}`;
    problems.push({ location, message });
  }
  return problems;
}

/** What begins at the host leads nowhere on a site that stands under a path, and no lesson is known by it. */
function rootedLinks(tree: Root, path: string): LessonProblem[] {
  return linksIn(tree).flatMap(({ link: { url, position } }) => {
    if (!/^\/(?!\/)/.test(url)) return [];
    const { line = 1, column = 1 } = position?.start ?? {};
    const message = `Expected an address that begins at this page, such as ../web-workers/ or ../../playground/, found ${url}.`;
    return [{ location: { path, line, column }, message }];
  });
}

/**
 * What becomes of the links in a lesson's text hangs on this: which of the lessons named there are, and whose.
 * What is named but no link counts as well: Markdown writes links in many ways.
 */
export function linkedLessons(text: string, root: string): readonly string[] {
  const slugs = new Set([...text.matchAll(/\.\.\/([^/#?\s()<>"'`\]]+)/g)].map(([, slug]) => slug));
  if (slugs.size === 0) return [];
  const kept = lessonPlaces(root);
  const ours = ownPlaces(root);
  const stateOf = (slug: string | undefined) => {
    const isThere = [kept, ours].map((places) => places.some((place) => place.slug === slug));
    const place = kept.find((each) => each.slug === slug);
    return [...isThere, ...(place === undefined ? [] : translationsIn(place.dir, root))];
  };
  return [...slugs].map((slug) => [slug, ...stateOf(slug)].join());
}

export interface LessonLink {
  readonly link: Link;
  readonly parent: Parent;
  readonly slug: string;
  /** Whether a slash stands behind the slug, and no `index.html`: hosts without a redirect have one page. */
  readonly isWhole: boolean;
}

/** @returns in the order in which they stand */
export function lessonLinks(parent: Parent): LessonLink[] {
  return linksIn(parent).flatMap((found) => {
    const [, slug, rest = ""] = /^\.\.\/([^/#?]+)([^#?]*)/.exec(found.link.url) ?? [];
    if (slug === undefined || slug === "..") return [];
    return [{ ...found, slug, isWhole: /^\/(?!index\.html$)/.test(rest) }];
  });
}

type FoundLink = Pick<LessonLink, "link" | "parent">;

function linksIn(parent: Parent): FoundLink[] {
  return parent.children.flatMap((child): FoundLink[] => {
    const inside = "children" in child ? linksIn(child) : [];
    return child.type === "link" ? [{ link: child, parent }, ...inside] : inside;
  });
}

/** `[it][loop]` becomes the link that `[loop]: ../the-event-loop/` makes of it: what becomes of a link is its own. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  for (const node of nodesIn(tree)) {
    if (node.type !== "definition" || definitions.has(node.identifier)) continue;
    definitions.set(node.identifier, node);
  }
  if (definitions.size === 0) return;
  for (const parent of [tree, ...nodesIn(tree)]) {
    if (!("children" in parent)) continue;
    const children: Parent["children"] = parent.children;
    for (const [index, child] of children.entries()) {
      if (child.type !== "linkReference") continue;
      const definition = definitions.get(child.identifier);
      if (definition === undefined) continue;
      const { url, title = null } = definition;
      children[index] = { ...child, type: "link", url, title };
    }
  }
}

function nodesIn(parent: Parent): Nodes[] {
  return parent.children.flatMap((child): Nodes[] =>
    "children" in child ? [child, ...nodesIn(child)] : [child],
  );
}
