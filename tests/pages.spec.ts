/** Every page of the built site, found from its files: sound, reachable, at four widths. axe looks at them in `axe.spec.ts`. */
import { expect, test } from "@playwright/test";
import { idsOfPage, linksOfPage } from "./host/page-text.ts";
import { collectComplaints } from "./notebook-page.ts";
import { distinctPages } from "./site-pages.ts";

const pages = await distinctPages();

for (const path of pages) {
  test(`${path} is sound, light and dark, narrow and wide`, async ({ page }) => {
    const complaints = collectComplaints(page);
    await page.goto(path);
    expect(await page.title()).not.toBe("");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} scrolls sideways at ${String(width)} px`).toBe(0);
      }
    }
    expect(complaints).toEqual([]);
  });
}

test("no link of the site leads nowhere", async ({ request, baseURL }) => {
  /** By path, the page that it was seen on. */
  const seen = new Map<string, string>();
  for (const path of pages) {
    const url = new URL(path, baseURL);
    const html = await (await request.get(path)).text();
    const ids = idsOfPage(html);
    expect(ids, `${path} has an id twice`).toEqual([...new Set(ids)]);
    for (const link of linksOfPage(html)) {
      const { origin, pathname, hash } = new URL(link, url);
      if (origin !== url.origin) continue;
      if (pathname === path && hash !== "") {
        expect(ids, `${path} links to ${hash}`).toContain(decodeURIComponent(hash.slice(1)));
      }
      seen.set(pathname, path);
    }
  }
  expect(seen.size).toBeGreaterThan(3);
  for (const [target, from] of seen) {
    expect((await request.get(target)).status(), `${from} links to ${target}`).toBe(200);
  }
});

test("an address of nothing gets the 404 page, and it helps", async ({ page }) => {
  const response = await page.goto("/no-such-page/");
  expect(response?.status()).toBe(404);
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /lessons/i })
      .first(),
  ).toBeVisible();
});

test("the lesson list filters by tag and by language, and keeps the choice in its address", async ({
  page,
}) => {
  await page.goto("/lessons/?tag=workers");
  const lesson = page.getByRole("main").getByRole("link", { name: /Two words, two axes/ });
  await expect(lesson.first()).toBeVisible();
  await page.goto("/lessons/?tag=no-such-tag");
  await expect(lesson.first()).toBeHidden();
});
