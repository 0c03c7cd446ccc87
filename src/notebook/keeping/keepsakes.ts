/** Everything that the browser keeps, as one file: its form, how it is written, and how it is read. Pure. */
import * as v from "valibot";
import type { KeptKind, KeptValue } from "./kept.ts";
import { numberText } from "../../words/words.ts";

export interface EditKeepsake {
  /** Slug, or `playground`. */
  readonly lesson: string;
  readonly file: string;
  readonly source: string;
  /** What the author's cell was. */
  readonly original: string;
  /** What waits for the reader to choose. */
  readonly others: readonly string[];
}

export interface KeptKeepsake {
  readonly kind: KeptKind;
  readonly key: string;
  readonly value: KeptValue;
}

export interface Keepsakes {
  readonly edits: readonly EditKeepsake[];
  readonly kept: readonly KeptKeepsake[];
  /** As the settings' own module keeps them; undefined where the reader has set nothing. */
  readonly settings: KeptValue | undefined;
}

const format = "interleave-reading";
const version = 1;

/** bytes: years of reading are a hundredth of it. */
export const fileLimit = 20_000_000;

/** Levels of arrays and objects in a value. */
const depthLimit = 40;

const listNames = {
  predictions: "prediction",
  exercises: "exercise",
  progress: "progress",
} as const;

/** The file, pretty enough to read: sources by line. */
export function writeKeepsakes({ edits, kept, settings }: Keepsakes, at: Date): string {
  const ofKind = (kind: KeptKind) =>
    kept.filter((each) => each.kind === kind).map(({ key, value }) => ({ key, value }));
  return `${JSON.stringify(
    {
      format,
      version,
      written: at.toISOString(),
      edits: edits.map(({ lesson, file, source, original, others }) => ({
        lesson,
        file,
        source: source.split("\n"),
        original: original.split("\n"),
        ...(others.length === 0 ? {} : { others: others.map((each) => each.split("\n")) }),
      })),
      predictions: ofKind("prediction"),
      exercises: ofKind("exercise"),
      progress: ofKind("progress"),
      ...(settings === undefined ? {} : { settings }),
    },
    undefined,
    2,
  )}\n`;
}

export type ReadFile =
  | { readonly ok: true; readonly keepsakes: Keepsakes }
  /** A sentence for the reader: what was expected, what was found. */
  | { readonly ok: false; readonly message: string };

const keyName = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const pathPart = v.pipe(keyName, v.regex(/^[^/]+$/, "Expected a name without a slash"));
const lines = v.pipe(
  v.array(v.string()),
  v.minLength(1),
  v.transform((each) => each.join("\n")),
);
const value = v.custom<KeptValue>((input) => isKeptValue(input, depthLimit), "Expected plain JSON");
const entries = v.array(v.object({ key: keyName, value }));
const edits = v.array(
  v.object({
    lesson: pathPart,
    file: keyName,
    source: lines,
    original: lines,
    others: v.optional(v.array(lines), []),
  }),
);
const file = v.object({
  edits,
  predictions: entries,
  exercises: entries,
  progress: entries,
  settings: v.optional(value),
});

/** Never throws, whatever the text is. */
export function readKeepsakes(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return no("it is not JSON, or was cut off on its way");
  }
  if (typeof json !== "object" || json === null || !("format" in json) || json.format !== format) {
    return no("something else made it");
  }
  const found = "version" in json ? json.version : undefined;
  if (found !== version) {
    return no(
      typeof found === "number" && found > version
        ? `a newer site made it (version ${String(found)}; this one reads ${String(version)}). Reload this page, or go to the site that made it`
        : "it does not say which version it is",
    );
  }
  const parsed = v.safeParse(file, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return no(`it is damaged at ${v.getDotPath(issue) ?? "its root"}. ${issue.message}`);
  }
  const { settings } = parsed.output;
  const kept = Object.entries(listNames).flatMap(([name, kind]) =>
    parsed.output[name as keyof typeof listNames].map((each) => ({ kind, ...each })),
  );
  return { ok: true, keepsakes: { edits: parsed.output.edits, kept, settings } };
}

export function tooLarge(bytes: number): ReadFile {
  const megabytes = (count: number): string => numberText(Math.round(count / 1e6));
  return no(
    `it has ${megabytes(bytes)} MB, and what this site writes has less than ${megabytes(fileLimit)}`,
  );
}

function no(why: string): ReadFile {
  const message = `Expected a file that “Save as a file” made; this is none: ${why}. Nothing has changed.`;
  return { ok: false, message };
}

function isKeptValue(input: unknown, depth: number): input is KeptValue {
  if (input === null || ["boolean", "number", "string"].includes(typeof input)) return true;
  if (typeof input !== "object" || depth === 0) return false;
  return Object.values(input).every((each) => isKeptValue(each, depth - 1));
}

/** What of a value JSON can carry; undefined where it is something else altogether. */
export function toKeptValue(input: unknown): KeptValue | undefined {
  return isKeptValue(input, depthLimit) ? input : undefined;
}

/** `3 edits, 2 predictions, 1 exercise`; `nothing`. */
export function describeKeepsakes({ edits, kept, settings }: Keepsakes): string {
  const of = (kind: KeptKind) => kept.filter((each) => each.kind === kind);
  const lessons = new Set(of("progress").map(({ key }) => key.split("/")[0]));
  const parts = [
    ...counted(edits.length, "edit"),
    ...counted(of("prediction").length, "prediction"),
    ...counted(of("exercise").length, "exercise"),
    ...counted(lessons.size, "lesson").map((each) => `progress in ${each}`),
    ...(settings === undefined ? [] : ["your settings"]),
  ];
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

export function counted(count: number, word: string): string[] {
  return count === 0 ? [] : [`${numberText(count)} ${word}${count === 1 ? "" : "s"}`];
}
