/**
 * The pictures beside links: `/share/course.png`, `/share/lessons/two-words.png`, and for a translation
 * `/share/de/lessons/two-words.png`. Whoever shows one asks for it by a whole address, so they are made
 * where `SITE` is set.
 */
import type { APIRoute, GetStaticPaths } from "astro";
import { site } from "astro:config/server";
import { picturePath } from "../../components/site/published.ts";
import { readCourse } from "../../components/site/course.ts";
import { courseFacts } from "../../lesson/course-facts.ts";
import { readLessonOf, readLessons } from "../../lesson/read-lessons.ts";
import { sharePicture } from "../../share-picture/share-picture.ts";
import { sayingIn } from "../../words/languages.ts";

export const prerender = true;

interface Props {
  /** Whose run stands on it: a slug. */
  slug: string;
  place: string;
  title: string;
  /** `de`; undefined for English. */
  language?: string;
}

export const getStaticPaths = (async () => {
  if (site === undefined) return [];
  const listed = new Map((await readCourse()).map((lesson) => [lesson.id, lesson]));
  const lessons = (await readLessons()).filter(({ slug }) => listed.has(`lessons/${slug}`));
  const pages = lessons.flatMap(({ slug, title }, index) => {
    const id = `lessons/${slug}`;
    const pageIn = (title: string, language?: string) => ({
      id: language === undefined ? id : `${language}/${id}`,
      props: {
        slug,
        title,
        place: sayingIn(language)("Lesson {} of {}", index + 1, lessons.length),
        ...(language === undefined ? {} : { language }),
      },
    });
    const translations = listed.get(id)?.translations ?? [];
    return [
      pageIn(title),
      ...translations.map((translation) => pageIn(translation.title, translation.language)),
    ];
  });
  const [first] = lessons;
  const course = {
    title: courseFacts.title,
    place: `A course of ${String(lessons.length)} lessons`,
  };
  return [
    ...pages,
    ...(first === undefined ? [] : [{ id: "", props: { slug: first.slug, ...course } }]),
  ].map(({ id, props }) => ({ params: { page: pageParameter(id) }, props }));
}) satisfies GetStaticPaths;

/** What the address has between `share/` and `.png`. */
function pageParameter(id: string): string {
  return picturePath(id)
    .replace(/^share\//, "")
    .replace(/\.png$/, "");
}

export const GET: APIRoute<Props> = async ({ props: { slug, ...told } }) => {
  const lesson = await readLessonOf(slug);
  if (lesson === undefined) return new Response("No such lesson.", { status: 404 });
  const picture = await sharePicture({ site: courseFacts.title, ...told, lesson });
  return new Response(Uint8Array.from(picture), { headers: { "content-type": "image/png" } });
};
