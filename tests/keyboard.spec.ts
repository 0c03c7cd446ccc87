/** A lesson by keyboard alone, from its top to the next one: nothing here clicks, or puts the focus anywhere. */
import { expect, test, type Locator, type Page } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

/**
 * Presses Tab until the focus is there. Presses come in volleys: what is sought swallows those that come
 * after it was reached.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.evaluate((sought) => {
    const swallow = (event: KeyboardEvent) => {
      if (event.key === "Tab" && document.activeElement === sought) event.preventDefault();
    };
    window.addEventListener("keydown", swallow, { capture: true });
    sought.addEventListener("reached", () => {
      window.removeEventListener("keydown", swallow, { capture: true });
    });
  });
  for (let volley = 0; volley < 20; volley++) {
    await Promise.all(Array.from({ length: 25 }, () => page.keyboard.press("Tab")));
    const isThere = await target.evaluate((sought) => {
      if (document.activeElement !== sought) return false;
      return sought.dispatchEvent(new Event("reached"));
    });
    if (isThere) return;
  }
  const last = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
  throw new Error(
    `Expected to reach ${String(target)} by Tab; 500 presses ended at ${last ?? ""}.`,
  );
}

/** Replaces all that is in the editor that has the focus. */
async function write(page: Page, source: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(source);
}

test("a lesson by keyboard alone: predict, run, edit, solve, go on", async ({ page }) => {
  // Some 300 stops: on a busy machine they take their time.
  test.setTimeout(240_000);
  const key = (name: string) => page.keyboard.press(name);
  await page.goto("/lessons/two-words-two-axes/");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toBeInViewport();

  // Past the bar, into the lesson.
  await tabTo(page, page.getByRole("link", { name: "Skip to content" }));
  await key("Enter");

  // Say what a run will take, run it from there, and read the verdict.
  const prediction = page.getByRole("group", { name: "Predict in-turn.ts", exact: true });
  await tabTo(page, prediction.getByRole("spinbutton"));
  await page.keyboard.type("3");
  await tabTo(page, prediction.getByRole("button", { name: "Commit", exact: true }));
  await key("Enter");
  await expect(prediction.getByRole("button", { name: "Run in-turn.ts and see" })).toBeFocused();
  await key("Enter");
  const inTurn = new CellOnPage(page, "in-turn.ts");
  await inTurn.expectState("done");
  const verdict = prediction.locator("[data-part=verdict]");
  await expect(verdict).toBeFocused();
  await expect(verdict).toHaveAccessibleName(/^Right\. In your run of in-turn\.ts/);
  // Read out as it takes the focus, and not once more.
  await expect(prediction.getByRole("status")).toBeEmpty();

  // Run a cell, change it, run it again, and leave the editor.
  const task = new CellOnPage(page, "gather.ts");
  await tabTo(page, task.run);
  await key("Enter");
  await task.expectState("done");
  await tabTo(page, task.code);
  await key("Enter");
  await expect(task.editor).toBeFocused();
  await write(page, 'console.log("by keyboard");\n');
  await key("ControlOrMeta+Enter");
  await expect(task.output).toHaveText("by keyboard");
  await key("Escape");
  await expect(task.code).toBeFocused();

  // Solve an exercise.
  const exercise = page.getByRole("region", { name: "Exercise: Five at once", exact: true });
  const starter = new CellOnPage(page, "fetch-all.ts");
  await tabTo(page, starter.code);
  await key("Enter");
  await expect(starter.editor).toBeFocused();
  await write(
    page,
    'import { fetchPage } from "./batches.ts";\n\nexport const fetchAll = (numbers: number[]) => Promise.all(numbers.map((n) => fetchPage(n)));\n',
  );
  await key("Escape");
  const check = exercise.getByRole("button", { name: "Check", exact: true });
  await tabTo(page, check);
  await key("Enter");
  await expect(exercise.locator("[data-part=result]")).toHaveText("Solved. All 3 checks passed.");

  // And on.
  await tabTo(page, page.getByRole("link", { name: /^Next/ }));
  await key("Enter");
  await expect(page).toHaveURL(/\/lessons\/the-event-loop\/$/);
  await expect(heading).toHaveText("The event loop");
});

test("on a phone the menu closes behind who goes on past its end", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/lessons/two-words-two-axes/");
  const opener = page.getByRole("button", { name: "Menu", exact: true });
  const menu = page.getByRole("navigation", { name: "Menu", exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, menu.getByRole("button", { name: "Keys", exact: true }));
  await expect(menu).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(menu).toBeHidden();
  // It does not take the focus back, and what has it can be seen.
  await expect(opener).not.toBeFocused();
  await expect(page.locator(":focus")).toBeInViewport();
  // Its button still closes it.
  await opener.click();
  await menu.getByRole("link").first().focus();
  await opener.click();
  await expect(menu).toBeHidden();
  // From a dialog that is opened in it, the focus comes back.
  await opener.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, menu.getByRole("button", { name: "Settings", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Settings", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("the ring round a cell's code is whole, also over its lines' numbers", async ({ page }) => {
  await page.goto("/lessons/two-words-two-axes/");
  const { code } = new CellOnPage(page, "gather.ts");
  await code.hover();
  await page.keyboard.press("Tab");
  await code.focus();
  const box = await code.boundingBox();
  if (box === null) throw new Error("Expected the code to have a place on the page.");
  const { x, y, width, height } = box;
  const [left, ...others] = await Promise.all(
    [
      { x, y: y + height / 2 },
      { x: x + width / 2, y },
      { x: x + width - 2, y: y + height / 2 },
      { x: x + width / 2, y: y + height - 2 },
    ].map((at) =>
      page.screenshot({
        clip: { x: Math.round(at.x), y: Math.round(at.y), width: 2, height: 2 },
        animations: "disabled",
      }),
    ),
  );
  for (const other of others) expect(left?.equals(other)).toBe(true);
});
