/** A lesson's cells, compiled: asked for when a reader first touches one. */
import type { APIRoute, GetStaticPaths } from "astro";
import { compileLesson } from "../../../lesson/compile-lesson.ts";
import { readLessonOf, readLessons } from "../../../lesson/read-lessons.ts";

export const prerender = true;

export const getStaticPaths = (async () =>
  (await readLessons()).map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const lesson = await readLessonOf(params["slug"]);
  if (lesson === undefined) return new Response("No such lesson.", { status: 404 });
  return Response.json(compileLesson(lesson.cells));
};
