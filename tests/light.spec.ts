/** What a lesson's page loads by itself, and what only once a reader is near; that nothing moves meanwhile. */
import { expect, test, type Page } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

/** Scripts of the page, by the names that the build gave them. */
async function scripts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname.split("/").at(-1) ?? "")
      .filter((name) => name.endsWith(".js") || name.endsWith(".json")),
  );
}

const needed = /^(run-cell|cell-runs|create-sandbox|timeline-figure|live-prediction|cells|traces)/;

test("nothing of a run is loaded before a reader is near, and all of it then", async ({ page }) => {
  await page.goto("/lessons/two-words-two-axes/", { waitUntil: "networkidle" });
  expect(await scripts(page)).not.toEqual([]);
  expect((await scripts(page)).filter((name) => needed.test(name))).toEqual([]);
  await expect(page.locator("iframe")).toHaveCount(0);

  await new CellOnPage(page, "gather.ts").run.hover();
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect
    .poll(async () => (await scripts(page)).filter((name) => needed.test(name)))
    .toContain("cells.json");
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test("a Run button in view of a page that moves is near", async ({ page }) => {
    await page.goto("/lessons/two-words-two-axes/", { waitUntil: "networkidle" });
    await expect(page.locator("iframe")).toHaveCount(0);
    await new CellOnPage(page, "gather.ts").run.scrollIntoViewIfNeeded();
    await expect(page.locator("iframe")).toHaveCount(1);
  });
});

/** Keeps the page's scripts back. @returns lets them come */
async function holdScripts(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await page.route(/\/_astro\/.+\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  return () => held.resolve(undefined);
}

for (const address of [
  "/lessons/two-words-two-axes/",
  "/de/lessons/two-words-two-axes/",
  "/embed/two-words-two-axes/gather.ts/",
]) {
  test(`pressed before its script is there, Run runs once it is: ${address}`, async ({ page }) => {
    const letCome = await holdScripts(page);
    await page.goto(address, { waitUntil: "commit" });
    const section = page.locator('section[aria-label="gather.ts"]');
    const run = section.locator("[data-part=run]");
    await run.click();
    await run.click();
    await expect(run).toHaveAttribute("data-pressed");
    await expect(section).toHaveAttribute("data-state", "idle");
    letCome();
    await expect(section).toHaveAttribute("data-state", "done");
    await expect(run).not.toHaveAttribute("data-pressed");
    await run.click();
    await expect(section).toHaveAttribute("data-state", "running");
    await expect(section).toHaveAttribute("data-state", "done");
  });
}

test("pressed by key before its script is there, a menu opens once it is", async ({ page }) => {
  const letCome = await holdScripts(page);
  await page.goto("/lessons/two-words-two-axes/", { waitUntil: "commit" });
  await page.getByRole("button", { name: "More for gather.ts" }).press("Enter");
  letCome();
  await expect(page.getByRole("menu", { name: "More for gather.ts" })).toBeVisible();
});

test("pressed before its script is there, code becomes an editor once it is, the caret where the press was", async ({
  page,
}) => {
  const letCome = await holdScripts(page);
  await page.goto("/lessons/two-words-two-axes/", { waitUntil: "commit" });
  const cell = new CellOnPage(page, "gather.ts");
  const line = cell.code.locator(".line", { hasText: "Promise.all" }).first();
  const before = await line.innerText();
  // Beside its text is its end.
  const width = (await line.boundingBox())?.width ?? 0;
  await line.click({ position: { x: width - 1, y: 4 } });
  letCome();
  await expect(cell.editor).toBeFocused();
  await page.keyboard.type(" // here");
  await expect(cell.editor).toContainText(`${before} // here`);
});

test("the search is loaded when it is opened, and finds", async ({ page }) => {
  await page.goto("/lessons/two-words-two-axes/", { waitUntil: "networkidle" });
  const isSearch = (name: string): boolean => /^(search-dialog|ui-core)/.test(name);
  expect((await scripts(page)).filter(isSearch)).toEqual([]);
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Search" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("microtask");
  await expect(dialog.getByRole("link").first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(dialog).toBeHidden();
});

for (const width of [390, 1280]) {
  test(`nothing moves while a page comes alive, ${String(width)} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shift += (entry as unknown as { readonly value: number }).value;
        }
        document.documentElement.dataset["shift"] = String(shift);
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const path of [
      "/",
      "/lessons/two-words-two-axes/",
      "/lessons/measuring-speed-up/",
      "/playground/",
      "/reading/",
    ]) {
      await page.goto(path, { waitUntil: "networkidle" });
      // A reader's first sign: what was kept for it comes alive.
      await page.mouse.move(width / 2, 400);
      await page.waitForLoadState("networkidle");
      const shift = await page.evaluate(() => document.documentElement.dataset["shift"] ?? "0");
      expect(Number(shift), `${path} at ${String(width)} px`).toBeLessThan(0.001);
    }
  });
}
