/** Every page of the built site, found from its files: sound, reachable, accessible, at three widths. */
import { glob } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const pages: string[] = [];
for await (const file of glob("**/*.html", { cwd: "dist" })) {
  pages.push(`/${file.replace(/index\.html$/, "")}`);
}
if (pages.length === 0) throw new Error("No page found in dist/: expected a built site.");
pages.sort();

for (const path of pages) {
  test(`${path} is sound and accessible, light and dark, narrow and wide`, async ({ page }) => {
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
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(" ")) })),
      ).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test("no link of the site leads nowhere", async ({ page, request }) => {
  const seen = new Map<string, string>();
  for (const path of pages) {
    await page.goto(path);
    const hrefs = await page
      .getByRole("link")
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

test("axe finds nothing while a cell is edited, runs, has failed", async ({ page }) => {
  const clean = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((n) => n.html) }))).toEqual([]);
  };
  await page.goto("/lessons/two-words-two-axes/");
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('console.log({ a: [1] }, new Error("seen"));\nsetInterval(() => {}, 100);\n');
  await clean();
  await cell.run.click();
  await expect(cell.output.locator("> [data-level]")).toHaveCount(1);
  await clean();
  await cell.stop.click();
  await cell.expectState("stopped");
  await clean();
  await cell.edit('console.table([{ a: 1 }]);\nthrow new Error("failed");\n');
  await cell.runToEnd();
  await cell.expectState("failed");
  await clean();
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
