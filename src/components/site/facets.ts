/** What lessons are chosen by: a tag, or a programming language that their code is in. */
import { address } from "./address.ts";
import { readCourse, type CourseLesson } from "./course.ts";
import { facetSlug } from "./facet-slug.ts";

export type FacetKind = "tag" | "language";

/** One tag or one language. It has a page of its own. */
export interface Facet {
  readonly kind: FacetKind;
  /** As the lessons say it: `TypeScript`. */
  readonly value: string;
  /** As its address says it: `typescript`. */
  readonly slug: string;
  readonly href: string;
}

const folders = { tag: "tags", language: "languages" } as const;

export function facetOf(kind: FacetKind, value: string): Facet {
  const slug = facetSlug(value);
  return { kind, value, slug, href: address(`${folders[kind]}/${slug}/`) };
}

/**
 * All tags or all languages of the course, in the order of the alphabet.
 * @throws where two of them would have the same address, or one would have none
 */
export async function readFacets(kind: FacetKind): Promise<readonly Facet[]> {
  const values = new Set((await readCourse()).flatMap((lesson) => valuesOf(kind, lesson)));
  const facets = [...values]
    .sort((a, b) => a.localeCompare(b, "en"))
    .map((value) => facetOf(kind, value));
  for (const { value, slug, href } of facets) {
    const other = facets.find((each) => each.slug === slug);
    if (slug !== "" && other?.value === value) continue;
    const found = slug === "" ? `"${value}"` : `"${other?.value ?? ""}" and "${value}"`;
    throw new Error(
      `Expected each ${kind} of the lessons to have a page of its own, found ${found} at ${href}. Write it the same way everywhere, or rename one.`,
    );
  }
  return facets;
}

/** How many lessons have each tag and each language. */
export async function lessonsWith(): Promise<(facet: Facet) => number> {
  const counts = new Map<string, number>();
  for (const lesson of await readCourse()) {
    for (const kind of ["tag", "language"] as const) {
      for (const value of valuesOf(kind, lesson)) {
        const key = `${kind} ${value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return ({ kind, value }) => counts.get(`${kind} ${value}`) ?? 0;
}

/** Whether a lesson has the tag, or code in the language. */
export function hasFacet(lesson: CourseLesson, { kind, value }: Facet): boolean {
  return valuesOf(kind, lesson).includes(value);
}

function valuesOf(kind: FacetKind, lesson: CourseLesson): readonly string[] {
  return kind === "tag" ? lesson.tags : lesson.languages;
}
