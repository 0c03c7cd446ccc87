import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";

import { isFindable } from "../../lesson/course/lesson-places.ts";
import { courseFacts } from "../../lesson/course-facts.ts";
import { lessonOfPath } from "../../lesson/lesson-path.ts";
import { sayingIn } from "../../words/languages.ts";
import { address } from "./address.ts";
import { findLesson, readCourse } from "./course.ts";
import { pageHead } from "./page-head.ts";

/**
 * What Starlight cannot know of a lesson: its goal describes the page, and its sources, which no
 * Markdown heading announces, are in the outline. A draft is found by no search. And what every page says of itself to who links to it.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, site }) => {
  const route = locals.starlightRoute;
  const { id } = route.entry;
  const { description, tags } = await pageHead(id, courseFacts, site);
  for (const { tag, attrs } of route.head) {
    if (description === undefined || tag !== "meta" || attrs === undefined) continue;
    if (attrs["name"] === "description" || attrs["property"] === "og:description") {
      attrs["content"] = description;
    }
  }
  // Starlight tells of every page in every language; there are only those that somebody has written.
  route.head = route.head.filter(({ attrs }) => attrs?.["hreflang"] === undefined);
  route.siteTitleHref = address("");
  // These stand for any address: there is nothing to link to.
  if (id === "404" || id === "unkept") route.head = route.head.filter((tag) => !namesAddress(tag));
  else route.head.push(...tags);
  const noIndex = { tag: "meta", attrs: { name: "robots", content: "noindex" } } as const;
  if (id === "unkept") route.head.push(noIndex);
  const draft = lessonOfPath(route.entry.filePath);
  if (draft !== undefined && !isFindable(draft)) {
    route.entry = { ...route.entry, data: { ...route.entry.data, pagefind: false } };
    route.head.push(noIndex);
  }
  const place = findLesson(await readCourse(), id);
  if (place !== undefined && place.lesson.sources.length > 0) {
    route.toc?.items.push({
      depth: 2,
      slug: "sources",
      text: sayingIn(route.locale)("Sources"),
      children: [],
    });
  }
});

function namesAddress({ attrs }: StarlightRouteData["head"][number]): boolean {
  return attrs?.["rel"] === "canonical" || attrs?.["property"] === "og:url";
}
