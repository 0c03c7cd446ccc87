/** Do the links and files of a few pages lead somewhere, and stay below the site's root? */
import { test } from "@playwright/test";
import { must } from "./findings.ts";
import { addressOf, basePath, type Host } from "./host.ts";
import { firstLesson } from "./first-lesson.ts";
import { filesOfPage, linksOfPage } from "./page-text.ts";

export function checkLinks(host: () => Host): void {
  test("links and files of a few pages are there", async ({ request }) => {
    const { origin } = new URL(host().site);
    const lessons = addressOf(host(), "lessons/");
    const lesson = firstLesson(await (await request.get(lessons)).text(), lessons);
    /** By address, a page that names it. */
    const named = new Map<string, string>();
    for (const page of [host().site, lessons, addressOf(host(), "hosting/"), lesson]) {
      const html = await (await request.get(page)).text();
      for (const written of [...filesOfPage(html), ...linksOfPage(html)]) {
        const url = new URL(written, page);
        url.hash = "";
        if (url.origin === origin) named.set(url.href, page);
      }
    }
    await eachOf([...named], 8, async ([url, page]) => {
      must(new URL(url).pathname.startsWith(basePath(host())), {
        where: page,
        expected: `links below ${basePath(host())}`,
        found: url,
        remedy: `build with BASE=${basePath(host())}`,
      });
      const { status } = await head(url);
      must(status === 200, {
        where: `${url}\n(linked from ${page})`,
        expected: "status 200",
        found: String(status),
        remedy: "copy every file of dist/, also those whose names begin with _",
      });
    });

    async function head(url: string): Promise<{ status: number }> {
      const answer = await request.head(url);
      // Some hosts answer GET alone.
      return { status: answer.ok() ? 200 : (await request.get(url)).status() };
    }
  });
}

/** @param atOnce how many are under way at most */
async function eachOf<Item>(
  items: Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const next = async (): Promise<void> => {
    for (let item = items.pop(); item !== undefined; item = items.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
