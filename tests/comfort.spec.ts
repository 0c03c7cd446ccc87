/** What makes the notebook comfortable: a cell's menu, running all, settings, keys. */
import { expect, test, type Locator, type Page } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

/** How far the page is scrolled (px), once it has been so for ten frames. */
function restingPlace(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let place = scrollY;
    for (let still = 0; still < 10; still++) {
      await frame();
      if (scrollY !== place) still = 0;
      place = scrollY;
    }
    return place;
  });
}

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

test.describe("run all", () => {
  test("runs every cell in order, and counts how they ended", async ({ page }) => {
    await page.goto(lesson);
    const sections = page.locator("lesson-cell > section");
    const count = await sections.count();
    const worker = new CellOnPage(page, "tally.ts");
    await worker.edit('throw new Error("mine");');
    await new CellOnPage(page, "gather.ts").edit("setInterval(() => {}, 1000);");
    await new CellOnPage(page, "in-turn.ts").edit('console.log("short");');
    // Cells further down count with it, each for seconds of pure work: as long as the machine takes.
    await new CellOnPage(page, "count-primes.ts").edit(
      "export const limit = 1;\nexport const countPrimes = (below: number): number => below;",
    );
    await page.getByRole("button", { name: "Run all cells in order", exact: true }).click();
    const end = page.getByRole("button", { name: "Stop all", exact: true });
    await expect(end).toBeFocused();
    // A cell that never ends holds the order until it is stopped, and then the next one's turn comes.
    await expect(page.getByText(`3 of ${String(count)}: gather.ts`)).toBeVisible();
    await new CellOnPage(page, "gather.ts").expectState("running");
    await page.getByRole("button", { name: "Go on with the next", exact: true }).click();
    const summary = page.locator("run-all").getByRole("status");
    await expect(summary).toContainText(`${String(count)} of ${String(count)} cells have run`);
    await expect(summary).toContainText(
      "1 failed, 1 stopped. Failed: tally.ts. Stopped: gather.ts.",
    );
    await expect(page.locator('lesson-cell > section[data-state="idle"]')).toHaveCount(0);
    await summary.getByRole("link", { name: "tally.ts" }).click();
    await expect(page).toHaveURL(/#cell-tally\.ts$/);
  });

  test("Stop all ends it, and gives the focus back", async ({ page }) => {
    await page.goto(lesson);
    const start = page.getByRole("button", { name: "Run all cells in order", exact: true });
    await start.focus();
    await page.keyboard.press("Enter");
    await new CellOnPage(page, "in-turn.ts").expectState("running");
    await page.keyboard.press("Enter");
    await new CellOnPage(page, "in-turn.ts").expectState("stopped");
    await expect(page.locator("run-all").getByRole("status")).toContainText("2 of");
    await expect(start).toBeFocused();
    await new CellOnPage(page, "gather.ts").expectState("idle");
  });

  test("who reads on while cells run, or has the focus on the cell that runs, stays there", async ({
    page,
  }) => {
    await page.goto(lesson);
    await new CellOnPage(page, "task.ts").edit(
      "export async function task(): Promise<void> {}\nsetInterval(() => undefined, 1000);",
    );
    const start = page.getByRole("button", { name: "Run all cells in order", exact: true });
    await start.click();
    const link = page.locator("run-all [data-part=at] a");
    await expect(link).toHaveText("task.ts");
    await link.focus();
    // A press would take the focus along.
    await page
      .getByRole("button", { name: "Go on with the next", exact: true })
      .evaluate((button) => (button as HTMLButtonElement).click());
    await expect(link).toHaveText("in-turn.ts");
    await expect(link).toHaveAttribute("href", "#cell-in-turn.ts");
    await expect(link).toBeFocused();
    await page.getByRole("button", { name: "Stop all", exact: true }).focus();
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    const read = await restingPlace(page);
    await page.keyboard.press("Enter");
    await expect(start).toBeFocused();
    // It was thousands of pixels up where the page jumped back.
    expect(Math.abs((await restingPlace(page)) - read)).toBeLessThan(50);
  });

  test("Stop all is heard also while what the first cell needs is loading", async ({ page }) => {
    const held = Promise.withResolvers<undefined>();
    await page.route("**/cell-runs.*.js", async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(lesson);
    const start = page.getByRole("button", { name: "Run all cells in order", exact: true });
    const asked = page.waitForRequest("**/cell-runs.*.js");
    await start.focus();
    await page.keyboard.press("Enter");
    const script = (await asked).url();
    await expect(page.getByRole("button", { name: "Stop all", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("run-all").getByRole("status")).toContainText("1 of");
    await expect(start).toBeFocused();

    held.resolve(undefined);
    await page.evaluate((address) => import(address), script);
    const sections = page.locator("lesson-cell > section");
    await expect(page.locator('lesson-cell > section[data-state="idle"]')).toHaveCount(
      await sections.count(),
    );
    await new CellOnPage(page, "task.ts").runToEnd();
    await new CellOnPage(page, "task.ts").expectState("done");
  });
});

test.describe("settings", () => {
  test("hold on this page at once, and on the next before it is painted", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    const size = () => cell.code.evaluate((code) => getComputedStyle(code).fontSize);
    const medium = Number.parseFloat(await size());
    const opener = page.getByRole("button", { name: "Settings", exact: true });
    await opener.click();
    const dialog = page.getByRole("dialog", { name: "Settings", exact: true });
    // Not on the first: a space would choose it.
    await expect(dialog.getByRole("radio", { name: "Medium" })).toBeFocused();
    await dialog.getByRole("radio", { name: "Large" }).check();
    await dialog.getByRole("checkbox", { name: /Wrap/ }).check();
    await dialog.getByRole("radio", { name: "When I ask for them" }).check();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    expect(Number.parseFloat(await size())).toBeGreaterThan(medium);
    expect(await page.evaluate(() => localStorage.getItem("interleave:settings"))).toBe(
      '{"types":"on-request","wrap":true,"fontSize":"large"}',
    );

    // Long lines wrap, in static code and in the editor, each in its place.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/hosting/");
    await page.goto(lesson);
    await expect(page.locator("html")).toHaveAttribute("data-code-size", "large");
    const overflow = (box: Locator) =>
      box.evaluate((element) => element.scrollWidth - element.clientWidth);
    await cell.edit(`const long = "${"word ".repeat(40)}";`);
    expect(await overflow(cell.section.locator(".cm-scroller"))).toBe(0);
    const open = await cell.section.locator(".cm-content").boundingBox();
    await page.keyboard.press("Escape");
    expect(await overflow(cell.code)).toBe(0);
    const closed = await cell.code.boundingBox();
    expect(closed?.height).toBeCloseTo(open?.height ?? 0, 0);
  });

  test("on a phone they are in the menu, and the focus comes back to it", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/");
    const menu = page.getByRole("button", { name: "Menu", exact: true });
    await menu.click();
    const settings = page.getByRole("button", { name: "Settings", exact: true });
    // The list of lessons is longer than the window: they are at its foot, not below it.
    await expect(settings).toBeInViewport({ ratio: 1 });
    const last = page.getByRole("navigation", { name: "Menu" }).getByRole("link").last();
    await last.focus();
    const [link, control] = await Promise.all([last.boundingBox(), settings.boundingBox()]);
    expect((link?.y ?? NaN) + (link?.height ?? NaN)).toBeLessThanOrEqual(control?.y ?? NaN);
    await settings.click();
    const dialog = page.getByRole("dialog", { name: "Settings", exact: true });
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await expect(menu).toBeFocused();
  });
});

test("at 400 % the menu is a list to read, and all of it can be reached", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto("/");
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  const menu = page.getByRole("navigation", { name: "Menu" });
  for (const name of ["Lessons", "Playground", "Glossary"]) {
    await expect(menu.getByRole("link", { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  const settings = menu.getByRole("button", { name: "Settings", exact: true });
  await settings.focus();
  await expect(settings).toBeInViewport({ ratio: 1 });
});

test("? shows the keys, unless a text is being written", async ({ page }) => {
  await page.goto(lesson);
  const keys = page.getByRole("dialog", { name: "Keys", exact: true });
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("let a = 1;");
  await page.keyboard.type("?");
  await expect(cell.editor).toContainText("?");
  await expect(keys).toBeHidden();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(keys).toBeVisible();
  await expect(keys).toContainText("Runs it and goes to the next cell");
  await keys.getByRole("button", { name: "Settings" }).click();
  await expect(keys).toBeHidden();
  await expect(page.getByRole("dialog", { name: "Settings", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
});

test("Python stands alone where it is chosen, also over a cell that the address names; a link to that brings it back", async ({
  page,
}) => {
  const late = page.waitForResponse(/\/_astro\/keep-edits/);
  await page.goto(`${lesson}#cell-gather.ts`);
  const cell = new CellOnPage(page, "gather.ts");
  const language = (name: string) => page.getByRole("radio", { name, exact: true });
  const python = page.getByRole("region", { name: "gather.py", exact: true });
  const choosePython = async (): Promise<void> => {
    await language("Python").check();
    await expect(python).toBeVisible();
    await expect(cell.section).toBeHidden();
  };
  const expectLed = async (): Promise<void> => {
    await expect(cell.section).toBeInViewport();
    await expect(language("TypeScript")).toBeChecked();
    await expect(python).toBeHidden();
  };
  await expect(cell.section).toBeInViewport();
  await choosePython();
  // What follows addresses has come with that press.
  await page.evaluate((url) => import(url), (await late).url());

  // An address that is there already, and another.
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "#cell-gather.ts";
    link.textContent = "to the cell";
    document.querySelector("main h1")?.after(link);
  });
  await page.getByRole("link", { name: "to the cell" }).click();
  await expectLed();
  await choosePython();
  await page.evaluate(() => (location.hash = "#_top"));
  await expect(cell.section).toBeHidden();
  await page.goBack();
  await expectLed();
});

test("a fence that does not run can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/hosting/");
  const fence = page.locator(".fence").first();
  const code = (await fence.locator("code").innerText()).trim();
  await fence.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(fence.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(code);
});

test("a dialog, or Copy, that does not load says so, and is tried again", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto("/lessons/authoring/");
  const scripts = /\/_astro\/(?:settings-dialog|keys-dialog|copy-fence)/;
  await page.route(scripts, (route) => route.abort());
  const line = page.locator("#page-line");
  const settings = page.getByRole("banner").getByRole("button", { name: "Settings", exact: true });
  await settings.click();
  await expect(line).toHaveText("“Settings” did not load. Check the connection and try again.");
  await page.keyboard.press("?");
  await expect(line).toHaveText("“Keys” did not load. Check the connection and try again.");
  await page.getByRole("button", { name: "Copy", exact: true }).first().click();
  await expect(line).toHaveText("“Copy” did not load. Check the connection and try again.");
  await page.unroute(scripts);
  await settings.click();
  await expect(page.getByRole("dialog", { name: "Settings", exact: true })).toBeVisible();
  await expect(line).toBeEmpty();
  expect(errors).toEqual([]);
});

test.describe("on a tablet", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } });

  test("what the site's bar offers is as tall as a finger", async ({ page }) => {
    await page.goto("/lessons/");
    const bar = page.getByRole("banner");
    for (const offered of [
      bar.getByRole("link", { name: "Lessons", exact: true }).first(),
      bar.getByRole("button", { name: "Search" }),
      bar.getByRole("combobox").first(),
      bar.getByRole("button", { name: "Settings" }).first(),
    ]) {
      expect((await offered.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

test("Tab goes on from where the reader is once a dialog is closed that nothing had opened", async ({
  page,
}) => {
  await page.goto(`${lesson}#cell-tally.ts`);
  const { run } = new CellOnPage(page, "tally.ts");
  await expect(run).toBeInViewport();
  const dialog = page.locator("dialog[open]");
  for (const key of ["?", "ControlOrMeta+k"]) {
    await page.locator("body").evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.keyboard.press("Tab");
    await expect(run).toBeFocused();
  }
  // Nor where no address led there.
  const { code } = new CellOnPage(page, "gather.ts");
  await page.goto(lesson);
  await code.evaluate((element) => element.scrollIntoView());
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toBeInViewport();
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});
