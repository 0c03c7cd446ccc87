/** The recorded runs of a lesson's cells, fetched when a reader first touches or compares one. */
import * as v from "valibot";
import { measuresSchema } from "../sandbox/measures-schema.ts";
import { originText } from "../timeline/origin-text.ts";
import { traceFromJson } from "../trace/trace-json.ts";
import { fetchJson } from "./fetch-json.ts";

/** What `/lessons/<slug>/traces.json` holds, by the cell's file name. */
const recordedRuns = v.record(
  v.string(),
  v.pipe(
    v.object({
      where: v.object({ browser: v.string(), cores: v.number() }),
      measures: measuresSchema,
      trace: v.pipe(v.unknown(), v.transform(traceFromJson)),
    }),
    v.transform(({ where, ...run }) => ({ ...run, origin: originText(where) })),
  ),
);
type LessonRuns = Readonly<v.InferOutput<typeof recordedRuns>>;
export type RecordedCellRun = LessonRuns[string];

const lessons = new Map<string, Promise<LessonRuns>>();

/** Undefined where the cell has none. @throws (rejects) if they cannot be fetched. */
export async function loadRecordedRun(
  lesson: string,
  file: string,
): Promise<RecordedCellRun | undefined> {
  const known = lessons.get(lesson);
  const loading = known ?? fetchJson(`lessons/${lesson}/traces.json`, recordedRuns);
  if (known === undefined) {
    lessons.set(lesson, loading);
    // Forgotten, so that the next who asks tries again.
    loading.catch(() => lessons.delete(lesson));
  }
  return (await loading)[file];
}
