/** What the recorded runs of a lesson's cells displayed, each an image: `limits.ts-0.svg`, `halves.ts-1.png`. */
import type { APIRoute, GetStaticPaths } from "astro";
import { displayNames, readDisplay } from "../../../../components/cell/recorded-displays.ts";
import { rememberAsync } from "../../../../lesson/build-cache/remember.ts";
import { lessonDigest } from "../../../../lesson/lesson-digest.ts";
import { readLessonOf, readLessons } from "../../../../lesson/read-lessons.ts";

export const prerender = true;

export const getStaticPaths = (async () => {
  const paths: { params: { slug: string; name: string } }[] = [];
  // One after the other: recorded runs are large.
  for (const lesson of await readLessons()) {
    const { dir, slug } = lesson;
    const names = await rememberAsync("display names", [dir, lessonDigest(dir)], () =>
      displayNames(lesson),
    );
    paths.push(...names.map((name) => ({ params: { slug, name } })));
  }
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const lesson = await readLessonOf(params["slug"]);
  const display = lesson && (await readDisplay(lesson, params["name"] ?? ""));
  if (display === undefined) return new Response("No such display.", { status: 404 });
  return new Response(display.body, { headers: { "Content-Type": display.type } });
};
