/** `course.json`: what a course is called, how it looks, and which lessons it has in which order. */
import * as v from "valibot";
import { contrastProblem } from "./contrast.ts";

const text = v.pipe(
  v.string("Expected a text"),
  v.trim(),
  v.nonEmpty("Expected a text, found none"),
);

const slug = v.pipe(
  v.string("Expected a slug such as event-loop"),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "Expected a slug such as event-loop: a lesson's folder without its number",
  ),
);

/** A file in the course's own folder: no way out of it. */
const ownFile = (kinds: RegExp, ends: string, example: string) =>
  v.pipe(
    v.string(`Expected a file of the course's folder, such as ${example}`),
    v.regex(
      kinds,
      `Expected a file of the course's folder, such as ${example}, its name of letters, digits, - and _, ending in ${ends}`,
    ),
  );

const colour = (paper: "light" | "dark") =>
  v.pipe(
    v.string("Expected a colour such as #2b3fb0"),
    v.regex(/^#[0-9a-f]{6}$/i, "Expected a colour such as #2b3fb0"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || !/^#[0-9a-f]{6}$/i.test(dataset.value)) return;
      const message = contrastProblem(dataset.value, paper);
      if (message !== undefined) addIssue({ message });
    }),
  );

const homeSchema = v.strictObject({
  /** The front page's heading. */
  heading: text,
  /** Paragraphs under it. */
  lead: v.pipe(
    v.array(text, "Expected a list of paragraphs"),
    v.minLength(1, "Expected a paragraph"),
  ),
  /** File name of a cell of the first lesson, to be run there: `gather.ts`. */
  cell: v.exactOptional(text),
});

const accentSchema = v.strictObject({ light: colour("light"), dark: colour("dark") });

const address = "Expected an address with https:// (or http://)";

const licenceSchema = v.strictObject({
  /** `CC BY-SA 4.0` */
  name: text,
  /** Where it can be read. */
  url: v.pipe(v.string(address), v.url(address), v.regex(/^https?:/, address)),
});

export const courseSchema = v.strictObject({
  /** In the bar, in titles, in what is shared: `Interleave`. */
  title: text,
  /** One sentence, for search engines and those who see a link. */
  description: text,
  home: homeSchema,
  /**
   * Slugs, in the order in which they are read: of the course's own lessons, all of which must be named,
   * and of those of ours that it keeps. Without it, the course's own by their numbers.
   */
  lessons: v.exactOptional(
    v.pipe(v.array(slug, "Expected a list of slugs"), v.minLength(1, "Expected at least one slug")),
  ),
  /** Shown beside the title and in the browser's tab; the installed course's icons are drawn from it. */
  logo: v.exactOptional(ownFile(/^[\w-]+\.(?:svg|png)$/, ".svg or .png", "logo.svg")),
  /** The one colour of what can be pressed, on light paper and on dark. */
  accent: v.exactOptional(accentSchema),
  /** Of the words of the course's own lessons and pages; that of ours, unless it says another. */
  licence: v.exactOptional(licenceSchema),
  /** For whoever wants more: any name of `src/styles/tokens.css` can be set there. */
  styles: v.exactOptional(ownFile(/^[\w-]+\.css$/, ".css", "course.css")),
});

/** The keys that there are, by the object that they stand in; "" is the file itself. */
export const courseKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ["", Object.keys(courseSchema.entries)],
  ["home", Object.keys(homeSchema.entries)],
  ["accent", Object.keys(accentSchema.entries)],
  ["licence", Object.keys(licenceSchema.entries)],
]);

export type CourseConfig = v.InferOutput<typeof courseSchema>;
