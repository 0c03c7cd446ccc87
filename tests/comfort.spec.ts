/** What makes the notebook comfortable: a cell's menu, running all, settings, keys. */
import { expect, test } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

test.describe("a cell's menu", () => {
  test("opens under the keys, goes round with arrows, and gives the focus back", async ({
    page,
  }) => {
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    const more = cell.section.getByRole("button", { name: "More for gather.ts", exact: true });
    const before = await cell.section.boundingBox();
    await more.focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu", { name: "More for gather.ts", exact: true });
    await expect(menu).toBeVisible();
    await expect(more).toHaveAttribute("aria-expanded", "true");
    const items = menu.getByRole("menuitem");
    await expect(items.first()).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(items.last()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(items.first()).toBeFocused();
    await page.keyboard.press("r");
    await expect(menu.getByRole("menuitem", { name: "Run all cells up to here" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    await expect(more).toBeFocused();
    await expect(more).toHaveAttribute("aria-expanded", "false");
    expect((await cell.section.boundingBox())?.height).toBe(before?.height);

    await page.keyboard.press("ArrowDown");
    await expect(items.first()).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(menu).toBeHidden();
    await more.click();
    await expect(menu).toBeVisible();
    await more.click();
    await expect(menu).toBeHidden();
    await more.click();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(menu).toBeHidden();
  });

  test("copies the code as the reader has it, and says so once", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    await cell.edit('console.log("mine");');
    await cell.section.getByRole("button", { name: "More for gather.ts" }).click();
    await page.getByRole("menuitem", { name: "Copy code", exact: true }).click();
    await expect(cell.section.getByRole("status")).toHaveText("Code copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('console.log("mine");');
  });

  test("a clipboard that is refused is told in words", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    await cell.section.getByRole("button", { name: "More for gather.ts" }).click();
    await page.getByRole("menuitem", { name: "Copy code", exact: true }).click();
    await expect(cell.section.locator("[data-note]")).toContainText("copy it by hand");
  });

  test("runs every cell up to here, in order", async ({ page }) => {
    await page.goto(lesson);
    const [task, inTurn, gather, tally] = ["task.ts", "in-turn.ts", "gather.ts", "tally.ts"].map(
      (file) => new CellOnPage(page, file),
    );
    if (!task || !inTurn || !gather || !tally) throw new Error("Expected four cells.");
    await gather.section.getByRole("button", { name: "More for gather.ts" }).click();
    await page.getByRole("menuitem", { name: "Run all cells up to here" }).click();
    await gather.expectState("done");
    await task.expectState("done");
    await inTurn.expectState("done");
    await tally.expectState("idle");
    await expect(gather.section.getByRole("status")).toHaveText("All 3 cells up to here have run.");
  });

  test("stops at the first that fails, and names it", async ({ page }) => {
    await page.goto(lesson);
    const inTurn = new CellOnPage(page, "in-turn.ts");
    const gather = new CellOnPage(page, "gather.ts");
    await inTurn.edit('throw new Error("mine");');
    await gather.section.getByRole("button", { name: "More for gather.ts" }).click();
    await page.getByRole("menuitem", { name: "Run all cells up to here" }).click();
    await inTurn.expectState("failed");
    await expect(gather.section.locator("[data-note]")).toContainText(
      "2 of 3 cells have run. in-turn.ts failed",
    );
    await gather.expectState("idle");
    await gather.section.getByRole("link", { name: "in-turn.ts" }).click();
    await expect(page).toHaveURL(/#cell-in-turn\.ts$/);
  });
});
