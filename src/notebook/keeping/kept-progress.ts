/** Progress as it is kept: which cells ran, where the reader was; and what exercises and predictions keep of their own. */
import { parseSolved } from "../exercise/exercise-solved.ts";
import { keep, readKept } from "./kept.ts";
import type { LessonDone } from "./progress.ts";

/** Where a reader was last in a lesson. */
export interface Place {
  /** Id of the cell or heading, without `#`. */
  readonly anchor: string;
  /** File name or heading. */
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
  /** Of the page: `de`. Undefined for the lesson itself, in English. */
  readonly language?: string | undefined;
}

const ranKey = (lesson: string, file: string): string => `${lesson}/ran/${file}`;
const placeKey = (lesson: string): string => `${lesson}/place`;

/** @returns whether it is kept */
export async function keepRan(lesson: string, file: string): Promise<boolean> {
  return keep("progress", ranKey(lesson, file), Date.now());
}

export async function keepPlace(
  lesson: string,
  { anchor, name, at, language }: Place,
): Promise<boolean> {
  const spoken = language === undefined ? {} : { language };
  return keep("progress", placeKey(lesson), { anchor, name, at, ...spoken });
}

/** What is done of every lesson, by slug. Never rejects. */
export async function readDone(): Promise<ReadonlyMap<string, LessonDone>> {
  const [ran, solved, predicted] = await Promise.all([
    readKept("progress", "", (value) => (typeof value === "number" ? true : undefined)),
    readKept("exercise", "", parseSolved),
    readKept("prediction", "", (value) => (isMade(value) ? true : undefined)),
  ]);
  const done = new Map<string, Record<keyof LessonDone, Set<string>>>();
  const of = (lesson: string) => {
    const known = done.get(lesson);
    if (known !== undefined) return known;
    const made = {
      ran: new Set<string>(),
      solved: new Set<string>(),
      predicted: new Set<string>(),
    };
    done.set(lesson, made);
    return made;
  };
  for (const key of ran.keys()) {
    const [lesson = "", kind, ...file] = key.split("/");
    if (kind === "ran") of(lesson).ran.add(file.join("/"));
  }
  for (const [keys, name] of [
    [solved.keys(), "solved"],
    [predicted.keys(), "predicted"],
  ] as const) {
    for (const key of keys) {
      const [lesson = "", ...id] = key.split("/");
      of(lesson)[name].add(id.join("/"));
    }
  }
  return done;
}

/** Where the reader was last, by slug. Never rejects. */
export async function readPlaces(): Promise<ReadonlyMap<string, Place>> {
  const places = await readKept("progress", "", parsePlace);
  return new Map([...places].map(([key, place]) => [key.replace(/\/place$/, ""), place]));
}

function parsePlace(value: unknown): Place | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { anchor, name, at, language } = value as Readonly<Record<string, unknown>>;
  if (typeof anchor !== "string" || typeof name !== "string" || typeof at !== "number") {
    return undefined;
  }
  // No address can have it in it.
  if (!anchor.isWellFormed()) return undefined;
  return { anchor, name, at, language: typeof language === "string" ? language : undefined };
}

/** A kept prediction counts its tries; a reader who chose to see without predicting made none. */
function isMade(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { tries } = value as Readonly<Record<string, unknown>>;
  return typeof tries === "number" && tries > 0;
}
