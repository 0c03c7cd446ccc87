/** `/rss.xml`: the lessons, the newest first. Its links are whole addresses, so it is there where `SITE` is set. */
import rss from "@astrojs/rss";
import type { APIRoute, GetStaticPaths } from "astro";
import { site } from "astro:config/server";
import { address } from "../components/site/address.ts";
import { readCourse } from "../components/site/course.ts";
import { feedPath } from "../components/site/published.ts";
import { courseFacts } from "../lesson/course-facts.ts";

export const prerender = true;

export const getStaticPaths = (() =>
  site === undefined
    ? []
    : [{ params: { feed: feedPath.replace(/\.xml$/, "") } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  if (site === undefined) return new Response("No feed without SITE.", { status: 404 });
  const lessons = await readCourse();
  return rss({
    title: courseFacts.title,
    description: courseFacts.description,
    site: new URL(address(""), site),
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: `<language>en</language><atom:link href="${new URL(address(feedPath), site).href}" rel="self" type="application/rss+xml"/>`,
    items: lessons
      .toSorted((a, b) => b.date.getTime() - a.date.getTime())
      .map(({ title, goal, date, tags, languages, href }) => ({
        title,
        description: goal,
        pubDate: date,
        categories: [...languages, ...tags],
        link: new URL(href, site).href,
      })),
  });
};
