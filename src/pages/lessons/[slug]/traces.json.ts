/** What the recorded runs of a lesson's cells did: asked for when a reader touches or compares one. */
import type { APIRoute, GetStaticPaths } from "astro";
import { rememberAsync } from "../../../lesson/build-cache/remember.ts";
import { lessonDigest } from "../../../lesson/lesson-digest.ts";
import type { Lesson } from "../../../lesson/read-lesson.ts";
import { readLessonOf, readLessons } from "../../../lesson/read-lessons.ts";
import { recordingFor } from "../../../lesson/recorded-cell.ts";
import type { Measures } from "../../../sandbox/run.ts";
import type { RunOrigin } from "../../../timeline/origin-text.ts";
import { traceToJson } from "../../../trace/trace-json.ts";

export const prerender = true;

export const getStaticPaths = (async () =>
  (await readLessons()).map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const lesson = await readLessonOf(params["slug"]);
  if (lesson === undefined) return new Response("No such lesson.", { status: 404 });
  const json = await rememberAsync("traces", [lesson.dir, lessonDigest(lesson.dir)], () =>
    tracesJson(lesson),
  );
  return new Response(json, { headers: { "Content-Type": "application/json" } });
};

async function tracesJson(lesson: Lesson): Promise<string> {
  const runs: Record<
    string,
    { readonly where: RunOrigin; readonly measures: Measures; readonly trace: unknown }
  > = {};
  for (const cell of lesson.cells) {
    const recording = await recordingFor(cell);
    if (recording?.trace === undefined || !("measures" in recording.result)) continue;
    const { measures } = recording.result;
    const { browser, cores } = recording.where;
    // Not in words: one answer serves the lesson in every language.
    runs[cell.file] = { where: { browser, cores }, measures, trace: traceToJson(recording.trace) };
  }
  return JSON.stringify(runs);
}
