/** Every page of the built site, found from its files: sound, reachable, at four widths. axe looks at them in `axe.spec.ts`. */
import { expect, test } from "@playwright/test";
import { collectComplaints } from "./notebook-page.ts";
import { distinctPages } from "./site-pages.ts";

const pages = await distinctPages();

for (const path of pages) {
  test(`${path} is sound, light and dark, narrow and wide`, async ({ page }) => {
    const complaints = collectComplaints(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      expect(await page.title()).not.toBe("");
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

test("no link of the site leads nowhere", async ({ page, request }) => {
  // It opens every page of the site, however busy the machine is.
  test.setTimeout(pages.length * 10_000);
  const seen = new Map<string, string>();
  for (const path of pages) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    const hrefs = await page
      .locator("a[href]")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const ids = new Set(
      await page.locator("[id]").evaluateAll((all) => all.map((element) => element.id)),
    );
    for (const href of hrefs) {
      const url = new URL(href);
      if (url.origin !== new URL(page.url()).origin) continue;
      if (url.pathname === path && url.hash !== "") {
        expect(ids, `${path} links to ${url.hash}`).toContain(
          decodeURIComponent(url.hash.slice(1)),
        );
      }
      seen.set(url.pathname, path);
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
