/** The checks of a lesson's exercises, compiled: asked for when a reader first presses Check. */
import type { APIRoute, GetStaticPaths } from "astro";
import { compileExercises } from "../../../lesson/compile-exercises.ts";
import { readLessonOf, readLessons } from "../../../lesson/read-lessons.ts";

export const prerender = true;

export const getStaticPaths = (async () =>
  (await readLessons())
    .filter(({ exercises }) => exercises.length > 0)
    .map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const lesson = await readLessonOf(params["slug"]);
  if (lesson === undefined) return new Response("No such lesson.", { status: 404 });
  return Response.json(compileExercises(lesson.exercises));
};
