/** Links from one lesson to another: `[the event loop](../the-event-loop/#timers)`. */
import type { Link, Parent, Root } from "mdast";
import { nearestName } from "../compiler/nearest.ts";
import { lessonPlaces, ownPlaces } from "./course/lesson-places.ts";
import type { LessonProblem } from "./problem.ts";
import { translationsIn } from "./translation/translation-file.ts";

/**
 * Holds a lesson's links to the lessons that the course has. A course of one's own need not keep every
 * lesson of ours: a link to one that it leaves out is taken from `tree`, and its words stay.
 * @param path of the lesson's file, for messages
 */
export function settleLinks(tree: Root, path: string, root = process.cwd()): LessonProblem[] {
  const problems = rootedLinks(tree, path);
  const links = lessonLinks(tree);
  if (links.length === 0) return problems;
  const slugs = lessonPlaces(root).map(({ slug }) => slug);
  const ours = ownPlaces(root).map(({ slug }) => slug);
  for (const { link, parent, slug } of links) {
    if (slugs.includes(slug)) continue;
    if (ours.includes(slug)) {
      parent.children.splice(parent.children.indexOf(link), 1, ...link.children);
      continue;
    }
    const { line = 1, column = 1 } = link.position?.start ?? {};
    const meant = nearestName(slug, slugs);
    const hint =
      meant === undefined ? `There is ${slugs.join(", ")}.` : `Did you mean ../${meant}/?`;
    const message = `Expected the address of another lesson, found ${link.url}. ${hint}`;
    problems.push({ location: { path, line, column }, message });
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
  const slugs = new Set([...text.matchAll(/\.\.\/([a-z0-9-]+)\//g)].map(([, slug]) => slug));
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
}

/** @returns in the order in which they stand */
export function lessonLinks(parent: Parent): LessonLink[] {
  return linksIn(parent).flatMap((found) => {
    const slug = /^\.\.\/([a-z0-9-]+)\/(?:#.*)?$/.exec(found.link.url)?.[1];
    return slug === undefined ? [] : [{ ...found, slug }];
  });
}

function linksIn(parent: Parent): Omit<LessonLink, "slug">[] {
  return parent.children.flatMap((child): Omit<LessonLink, "slug">[] => {
    const inside = "children" in child ? linksIn(child) : [];
    return child.type === "link" ? [{ link: child, parent }, ...inside] : inside;
  });
}
