/** What a page says of itself to who links to it: a description, a picture, data, the feed. */
import type { StarlightRouteData } from "@astrojs/starlight/route-data";

import { courseLicence, licenceOfPage } from "../../lesson/course/course-licence.ts";
import { address } from "./address.ts";
import { sayingIn } from "../../words/languages.ts";
import { findLesson, readCourse, type CourseLesson, type LessonOfPage } from "./course.ts";
import { describeCourse, describeLesson, toScriptText } from "./structured-data.ts";
import { feedPath, picturePath } from "./published.ts";

type Head = StarlightRouteData["head"];

export interface PageHead {
  /** Replaces Starlight's. */
  readonly description: string | undefined;
  readonly tags: Head;
}

/**
 * @param id of the page: `lessons/two-words`; empty for the front page
 * @param site the origin. Pictures, the feed and other languages need whole addresses: without it a page names
 *   none
 */
export async function pageHead(
  id: string,
  { title: name, description }: { readonly title: string; readonly description: string },
  site: URL | undefined,
): Promise<PageHead> {
  const lessons = await readCourse();
  const place = findLesson(lessons, id);
  const whole = (path: string) => (site === undefined ? path : new URL(path, site).href);
  const pictureOf = (page: string) =>
    site === undefined ? undefined : whole(address(picturePath(page)));
  const described = {
    name,
    description,
    url: whole(address("")),
    image: pictureOf(""),
    licence: courseLicence().url,
  };
  const numbered = lessons.map((lesson, index) => ({
    lesson,
    number: index + 1,
    url: whole(lesson.href),
  }));

  const tags: Head = [];
  const image = pictureOf(place === undefined ? "" : idOfShown(place));
  if (image !== undefined) {
    const alt = place === undefined ? `${name}: ${description}` : pictureText(place);
    tags.push(
      meta("og:image", image),
      meta("og:image:type", "image/png"),
      meta("og:image:width", "1200"),
      meta("og:image:height", "630"),
      meta("og:image:alt", alt),
      {
        tag: "link",
        attrs: {
          rel: "alternate",
          type: "application/rss+xml",
          title: name,
          href: whole(address(feedPath)),
        },
      },
    );
  }
  if (place !== undefined) {
    const { lesson, number, shown } = place;
    const { language, href, ...texts } = shown;
    const told = {
      lesson: { ...lesson, ...texts },
      number,
      url: whole(href),
      image,
      language,
      licence: licenceOfPage(lesson.id).url,
    };
    tags.push(data(describeLesson(told, described)));
    // Search engines take whole addresses only.
    if (site !== undefined) tags.push(...alternates(lesson, whole));
  } else if (id === "") {
    tags.push(data(describeCourse(described, numbered)));
  }
  return { description: place?.shown.goal, tags };
}

/** Of the page that shows it. */
function idOfShown({ lesson, shown }: LessonOfPage): string {
  return shown.language === "en" ? lesson.id : `${shown.language}/${lesson.id}`;
}

/** What there is on its picture, in its language. */
function pictureText({ number, count, shown }: LessonOfPage): string {
  const say = sayingIn(shown.language);
  return `${say("Lesson {} of {}", number, count)}: ${shown.title}. ${say("The timeline of one of its runs.")}`;
}

/** The lesson's addresses by language: search engines show the one that fits. */
function alternates(
  { href, translations }: CourseLesson,
  whole: (path: string) => string,
): Head[number][] {
  if (translations.length === 0) return [];
  const all = [{ language: "en", href }, ...translations, { language: "x-default", href }];
  return all.map((each) => ({
    tag: "link",
    attrs: { rel: "alternate", hreflang: each.language, href: whole(each.href) },
  }));
}

function meta(property: string, content: string): Head[number] {
  return { tag: "meta", attrs: { property, content } };
}

function data(described: Parameters<typeof toScriptText>[0]): Head[number] {
  return {
    tag: "script",
    attrs: { type: "application/ld+json" },
    content: toScriptText(described),
  };
}
