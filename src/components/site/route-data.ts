import { defineRouteMiddleware } from "@astrojs/starlight/route-data";

import { findLesson, readCourse } from "./course.ts";

/**
 * What Starlight cannot know of a lesson: its goal describes the page, and its sources, which no
 * Markdown heading announces, are in the outline.
 */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const place = findLesson(await readCourse(), route.entry.id);
  if (place === undefined) return;
  for (const { tag, attrs } of route.head) {
    if (tag !== "meta" || attrs === undefined) continue;
    if (attrs["name"] === "description" || attrs["property"] === "og:description") {
      attrs["content"] = place.lesson.goal;
    }
  }
  if (place.lesson.sources.length > 0) {
    route.toc?.items.push({ depth: 2, slug: "sources", text: "Sources", children: [] });
  }
});
