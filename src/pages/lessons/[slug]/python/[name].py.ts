/** A lesson's Python programs, as they are: to look at, to download. */
import type { APIRoute, GetStaticPaths } from "astro";
import { readLessonOf, readLessons } from "../../../../lesson/read-lessons.ts";

export const prerender = true;

export const getStaticPaths = (async () =>
  (await readLessons()).flatMap(({ slug, programs }) =>
    programs.map(({ file }) => ({ params: { slug, name: file.replace(/\.py$/, "") } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const lesson = await readLessonOf(params["slug"]);
  const program = lesson?.programs.find(({ file }) => file === `${params["name"] ?? ""}.py`);
  if (program === undefined) return new Response("No such program.", { status: 404 });
  return new Response(program.source, { headers: { "Content-Type": "text/x-python" } });
};
