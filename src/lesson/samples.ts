/** What the playground offers to begin with: starting points, and every cell of every lesson. */
import { readFile } from "node:fs/promises";
import type { Lesson } from "./read-lesson.ts";

export interface SampleFile {
  readonly name: string;
  readonly source: string;
}

export interface StartingPoint {
  readonly name: string;
  readonly about: string;
  /** `main.ts` first. */
  readonly files: readonly SampleFile[];
}

export interface Samples {
  readonly startingPoints: readonly StartingPoint[];
  /** Their sources are fetched when one is chosen (`lessons/<slug>/cells.json`). */
  readonly lessons: readonly {
    readonly slug: string;
    readonly title: string;
    readonly cells: readonly string[];
  }[];
}

/** The folder's files by the names that they have in the playground. */
const points = [
  {
    name: "A worker",
    about: "A second thread, and a message there and back.",
    files: { "main.ts": "worker.main.ts", "square.worker.ts": "square.worker.ts" },
  },
  {
    name: "A semaphore",
    about: "Six tasks, never more than two at once.",
    files: { "main.ts": "semaphore.main.ts", "semaphore.ts": "semaphore.ts" },
  },
  {
    name: "A timeout",
    about: "A request that is called off when it takes too long.",
    files: { "main.ts": "timeout.main.ts" },
  },
] as const;

const folder = "src/lesson/starting-points";

/** @param root of the project */
export async function readSamples(
  lessons: readonly Lesson[],
  root = process.cwd(),
): Promise<Samples> {
  const startingPoints = points.map(async ({ name, about, files }): Promise<StartingPoint> => ({
    name,
    about,
    files: await Promise.all(
      Object.entries(files).map(async ([file, stored]) => ({
        name: file,
        source: await readFile(`${root}/${folder}/${stored}`, "utf8"),
      })),
    ),
  }));
  return {
    startingPoints: await Promise.all(startingPoints),
    lessons: lessons.map(({ slug, title, cells }) => ({
      slug,
      title,
      cells: cells.map(({ file }) => file),
    })),
  };
}
