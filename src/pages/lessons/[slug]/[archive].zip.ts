/** A lesson as a folder of files, zipped: `/lessons/two-words/two-words.zip`. */
import type { APIRoute, GetStaticPaths } from "astro";
import { address } from "../../../components/site/address.ts";
import { rememberAsync } from "../../../lesson/build-cache/remember.ts";
import { licenceOfPage } from "../../../lesson/course/course-licence.ts";
import { folderFiles, usedLibraries, zipFolder } from "../../../lesson/folder/lesson-folder.ts";
import { readLessonOf, readLessons } from "../../../lesson/read-lessons.ts";

export const prerender = true;

export const getStaticPaths = (async () =>
  (await readLessons()).map(({ slug }) => ({
    params: { slug, archive: slug },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const lesson = await readLessonOf(params["slug"]);
  if (lesson === undefined) return new Response("No such lesson.", { status: 404 });
  const { slug, title, goal, cells, programs } = lesson;
  const path = address(`lessons/${slug}/`);
  const facts = {
    name: slug,
    title,
    goal,
    // Where the site does not know its origin, it is the one that the reader has it from.
    address: site === undefined ? path : new URL(path, site).href,
    cells,
    programs,
    libraries: usedLibraries(cells),
    licence: licenceOfPage(`lessons/${slug}`),
  };
  const archive = await rememberAsync("archive", [facts], async () =>
    zipFolder(slug, await folderFiles(facts)),
  );
  return new Response(archive, { headers: { "content-type": "application/zip" } });
};
