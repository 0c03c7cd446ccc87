/** Editing, keeping, keys, stale marks. */
import { expect, test, type Locator } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

test("a click into the code opens the editor where the reader clicked", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  const before = await cell.section.boundingBox();
  // The end of the third line's text, where `]);` stands.
  await cell.code.getByText("Promise", { exact: true }).click({ position: { x: 1, y: 5 } });
  await expect(cell.editor).toBeFocused();
  await page.keyboard.type("/*here*/");
  await expect(cell.editor).toContainText("await /*here*/Promise.all(");
  expect((await cell.section.boundingBox())?.height).toBe(before?.height);
});

test("a caret that is put into an editor out of sight is brought into sight", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit("void 0;\n".repeat(100));
  await page.keyboard.press("Control+End");
  const add = page.getByRole("button", { name: "Add file", exact: true });
  await add.click();
  const name = page.getByRole("textbox", { name: "File name", exact: true });
  await name.fill("far.ts");
  await name.press("Enter");
  const far = new CellOnPage(page, "far.ts");
  await expect(far.editor).toBeFocused();
  await expect(far.editor.locator(".cm-line").first()).toBeInViewport();

  // To the next cell, whose caret is far down.
  await far.edit("void 0;\n".repeat(100));
  await page.keyboard.press("Control+End");
  await main.editor.focus();
  await page.keyboard.press("Control+Home");
  await expect(main.editor.locator(".cm-line").first()).toBeInViewport();
  await page.keyboard.press("Shift+Enter");
  await expect(far.editor).toBeFocused();
  await expect(far.editor.locator(".cm-line").last()).toBeInViewport();
});

test("of two carets moved within a frame, the page follows the one that has the focus", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit("void 0;\n".repeat(100));
  await page.getByRole("button", { name: "Add file", exact: true }).click();
  const name = page.getByRole("textbox", { name: "File name", exact: true });
  await name.fill("far.ts");
  await name.press("Enter");
  const far = new CellOnPage(page, "far.ts");
  await far.edit("void 0;\n".repeat(100));
  // One after the other and back: which of the two is scrolled to last depends on what was pending before.
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      const press = (file: string, key: string, keyCode: number): void => {
        const code = document.querySelector<HTMLElement>(
          `section[aria-label="${file}"] .cm-content`,
        );
        code?.focus();
        const init = { key, keyCode, ctrlKey: true, bubbles: true, cancelable: true };
        code?.dispatchEvent(new KeyboardEvent("keydown", init));
      };
      press("far.ts", "End", 35);
      press("main.ts", "Home", 36);
    });
    await expect(main.editor.locator(".cm-line").first()).toBeInViewport();
    // With the next frames it stays there.
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
        ),
    );
    await expect(main.editor.locator(".cm-line").first()).toBeInViewport();
  }
});

test("a click into code whose first line is half in sight moves nothing", async ({ page }) => {
  await page.goto(lesson);
  const { code, editor, section } = new CellOnPage(page, "gather.ts");
  await code.evaluate((element) => {
    const line = element.querySelector(".line")?.getBoundingClientRect();
    scrollBy({ top: (line?.top ?? 0) + (line?.height ?? 0) / 2, behavior: "instant" });
  });
  const top = (await section.boundingBox())?.y;
  // Not Playwright's click, which scrolls.
  const place = await code.boundingBox();
  await page.mouse.click((place?.x ?? 0) + 60, 4);
  await expect(editor).toBeFocused();
  expect((await section.boundingBox())?.y).toBe(top);
});

test("folded code is as low while it is being written, and keeps its place", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(Array.from({ length: 40 }, (_, index) => `void ${index};`).join("\n"));
  const height = async (part: Locator) => (await part.boundingBox())?.height ?? 0;
  const long = await height(cell.editor);
  await cell.section.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Fold code", exact: true }).click();
  const scroller = cell.section.locator(".cm-scroller");
  await expect.poll(() => height(scroller)).toBeLessThan(long / 3);
  const low = await height(scroller);
  await cell.editor.focus();
  await page.keyboard.press("Escape");
  await expect(cell.code).toBeFocused();
  expect(await height(cell.code)).toBeCloseTo(low, 0);
  await cell.code.evaluate((element) => element.scrollTo({ top: 300, behavior: "instant" }));
  await cell.code.click();
  await expect(cell.editor).toBeFocused();
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(300);
});

test("an editor that is long in coming takes the focus from nobody who has gone on", async ({
  page,
}) => {
  const held = Promise.withResolvers<undefined>();
  await page.route("**/create-typed-editor.*.js", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  const other = new CellOnPage(page, "in-turn.ts");
  await cell.code.click();
  await expect(cell.code).toBeFocused();
  await other.run.focus();
  held.resolve(undefined);
  await expect(cell.editor).toBeVisible();
  await expect(other.run).toBeFocused();
});

test("an edit runs, survives a reload, and Reset brings the original back", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  // Not `innerText`: a cell that is far away is not laid out, and has none.
  const original = (await cell.code.textContent())?.trim();
  await expect(cell.reset).toBeHidden();
  await cell.edit('const words: string[] = ["mine"];\nconsole.log(words.join());\n');
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["mine"]);
  await expect(cell.reset).toBeVisible();

  await page.reload();
  await expect(cell.reset).toBeVisible();
  await expect(cell.code.or(cell.editor).first()).toContainText("mine");
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["mine"]);

  await cell.reset.click();
  await expect(cell.reset).toBeHidden();
  expect((await cell.code.or(cell.editor).first().innerText()).trim()).toBe(original);
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["Processing 1", "Processing 2", "Processing 3"]);
  await page.reload();
  await expect(cell.reset).toBeHidden();
});

test("an edit marks the cells that import it, directly or not, as stale", async ({ page }) => {
  await page.goto(lesson);
  const gather = new CellOnPage(page, "gather.ts");
  const inTurn = new CellOnPage(page, "in-turn.ts");
  const gathered = new CellOnPage(page, "primes-gathered.ts");
  await gather.runToEnd();
  await gathered.runToEnd();
  const task = new CellOnPage(page, "task.ts");
  await task.edit(
    'export const sleep = async (ms: number): Promise<void> => void ms;\nexport async function task(n: number): Promise<void> {\n  console.log("Edited", n);\n}\n',
  );
  await expect(gather.section).toHaveAttribute("data-stale", "");
  await expect(inTurn.section).not.toHaveAttribute("data-stale"); // has not run
  await expect(gathered.section).not.toHaveAttribute("data-stale"); // does not import it
  await gather.runToEnd();
  expect(await gather.lines()).toEqual(["Edited 1", "Edited 2", "Edited 3"]);
  await expect(gather.section).not.toHaveAttribute("data-stale");
});

test("keys: run, run and go on, leave, stop", async ({ page }) => {
  await page.goto(lesson);
  const gather = new CellOnPage(page, "gather.ts");
  await gather.code.focus();
  await page.keyboard.press("Enter");
  await expect(gather.editor).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(gather.section).toHaveAttribute("data-state", "running");
  await page.keyboard.press("Control+.");
  await gather.expectState("stopped");
  await page.keyboard.press("Escape");
  await expect(gather.code).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(gather.section).toHaveAttribute("data-state", "running");
  const next = new CellOnPage(page, "batches.ts");
  await expect(next.code.or(next.editor).first()).toBeFocused();
  await gather.expectState("done");
});

test("Ctrl+. stops what runs when the focus has gone on", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("for (;;);");
  await page.keyboard.press("Shift+Enter");
  await cell.expectState("running");
  await expect(cell.section.locator(":focus")).toHaveCount(0);
  await page.keyboard.press("Control+.");
  await cell.expectState("stopped");

  await cell.run.click();
  await cell.expectState("running");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+.");
  await cell.expectState("stopped");
});

test("Tab indents inside the editor and moves on outside", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("let a = 1;");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  expect(await cell.editor.innerText()).toMatch(/^\s{2}let a/);
  await page.keyboard.press("Escape");
  await expect(cell.code).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(cell.code).not.toBeFocused();
});

test("who comes into an editor by Tab, and presses it again, is told how to leave", async ({
  page,
}) => {
  await page.goto("/playground/");
  const { editor, code } = new CellOnPage(page, "main.ts");
  const line = page.locator("#page-line");
  await editor.focus();
  await page.keyboard.press("Tab");
  await expect(line).toHaveText("Tab indents. Escape leaves the editor.");
  await page.keyboard.press("Escape");
  await expect(code).toBeFocused();
  await expect(line).toBeEmpty();
  // Once. Nor does who writes, and indents.
  await page.keyboard.press("Enter");
  await expect(editor).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(line).toBeEmpty();
});

test("the reader keeps an edit of a cell that its author changed since, and is told", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('console.log("mine");\n');
  await cell.runToEnd();
  await page.reload();
  await expect(cell.reset).toBeVisible();
  // The author's change, as the site of tomorrow would send it.
  await page.route("**/lessons/two-words-two-axes/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(id="cell-gather\.ts"[\s\S]*?>)3(<)/,
      (_all, before: string, after: string) => `${before}33${after}`,
    );
    await route.fulfill({ response, body });
  });
  await page.route("**/cells.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll("task(3)", "task(33)"),
    });
  });
  await page.reload();
  await expect(cell.section).toContainText(/author|changed/i);
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["mine"]);
  // Who writes what the author has now has nothing to choose.
  await cell.section.getByRole("button", { name: "Look at the new version" }).click();
  const theirs = cell.section.getByRole("group", { name: "The author’s new version" });
  await cell.edit(await theirs.innerText());
  await expect(cell.reset).toBeHidden();
  await expect(cell.section).not.toContainText("You see yours");
});

test("what the author changed is settled in every tab once it is in one", async ({ context }) => {
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(lesson);
  await new CellOnPage(page, "gather.ts").edit('console.log("mine");\n');
  await expect(new CellOnPage(page, "gather.ts").reset).toBeVisible();
  await context.route("**/lessons/two-words-two-axes/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(id="cell-gather\.ts"[\s\S]*?>)3(<)/,
      (_all, before: string, after: string) => `${before}33${after}`,
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  await other.goto(lesson);
  for (const tab of [page, other]) {
    const { section, code } = new CellOnPage(tab, "gather.ts");
    await expect(section).toContainText("You see yours");
    // A reader's first sign: from then on it hears of the other.
    await code.click();
  }
  await page.bringToFront();
  await page.getByRole("button", { name: "Keep mine", exact: true }).click();
  for (const tab of [page, other]) {
    const cell = new CellOnPage(tab, "gather.ts");
    await expect(cell.section).not.toContainText("You see yours");
    await expect(cell.editor).toContainText("mine");
  }
});

test("storage denied: everything works, and one line says that it is not kept", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('console.log("works");\n');
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["works"]);
  await expect(page.getByText(/keeps no edits/)).toHaveCount(1);
});

test("the playground: write, add a file, import it, run", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await page.getByRole("button", { name: "Add file", exact: true }).click();
  const name = page.getByRole("textbox", { name: "File name", exact: true });
  await name.fill("greet.ts");
  await name.press("Enter");
  const greet = new CellOnPage(page, "greet.ts");
  await expect(greet.editor).toBeFocused();
  await greet.edit("export const greet = (who: string): string => `hello ${who}`;\n");
  await main.edit('import { greet } from "./greet.ts";\nconsole.log(greet("you"));\n');
  await main.runToEnd();
  await main.expectState("done");
  expect(await main.lines()).toEqual(["hello you"]);
  await page.reload();
  await expect(greet.section).toBeVisible();
  await main.runToEnd();
  expect(await main.lines()).toEqual(["hello you"]);
});

test("what was typed right before Reset comes back by undoing it", async ({ page }) => {
  await page.goto("/lessons/two-words-two-axes/");
  const cell = new CellOnPage(page, "task.ts");
  await cell.open();
  await page.keyboard.type("// MINE");
  await cell.reset.click();
  await expect(cell.editor).not.toContainText("MINE");
  await cell.editor.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(cell.editor).toContainText("// MINE");
});

test("Reset leaves the caret where it was in what stays", async ({ page }) => {
  await page.goto("/lessons/two-words-two-axes/");
  const cell = new CellOnPage(page, "task.ts");
  await cell.open();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("/* mine */");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await cell.reset.click();
  await expect(cell.editor).toBeFocused();
  await page.keyboard.type(" // here");
  await expect(cell.editor.locator(".cm-line").nth(1)).toHaveText(/\{ \/\/ here$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("Run and Stop stay in sight while long code is written, and the caret goes below them", async ({
    page,
  }) => {
    await page.goto(lesson);
    const cell = new CellOnPage(page, "primes-parallel.ts");
    await cell.code.getByText("console").last().tap();
    await expect(cell.editor).toBeFocused();
    // The keyboard comes.
    await page.setViewportSize({ width: 390, height: 544 });
    await page.keyboard.type(" ");
    await expect(cell.run).toBeInViewport({ ratio: 1 });
    await expect(cell.reset).toBeInViewport({ ratio: 1 });

    const controls = cell.section.locator("header");
    const caretTop = () =>
      page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? NaN);
    // To the head of a function: an empty line has no place that could be asked for.
    for (let line = 33; line > 4; line--) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await expect(cell.editor).toBeFocused();
    const below = async () => {
      const box = await controls.boundingBox();
      return (await caretTop()) - ((box?.y ?? NaN) + (box?.height ?? NaN));
    };
    await expect.poll(below).toBeGreaterThanOrEqual(0);

    await cell.run.tap();
    await expect(cell.run).toBeInViewport({ ratio: 1 });
  });

  for (const width of [320, 360, 390]) {
    test(`at ${String(width)} px a cell says how it is without moving its code`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(lesson);
      const exercise = new CellOnPage(page, "batches.ts").section;
      const nameInExercise = exercise.locator("header").getByText("batches.ts", { exact: true });
      await exercise.scrollIntoViewIfNeeded();
      expect((await nameInExercise.boundingBox())?.height).toBeLessThan(24);
      // In an exercise there is less room.
      for (const file of width === 320 ? ["in-turn.ts"] : ["in-turn.ts", "batches.ts"]) {
        const cell = new CellOnPage(page, file);
        const controls = cell.section.locator("header");
        const height = async () => (await controls.boundingBox())?.height;
        await cell.section.scrollIntoViewIfNeeded();
        const before = await height();
        await cell.edit("await 1;\nawait (1;\n");
        expect(await height()).toBe(before);
        await cell.runToEnd();
        await cell.expectFailure("syntax");
        expect(await height()).toBe(before);
      }
    });
  }
});

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test("what can be pressed in a cell is as tall as a finger, and nothing moves when it comes alive", async ({
    page,
  }) => {
    await page.goto("/lessons/races-on-one-thread/");
    const cell = new CellOnPage(page, "twice.ts");
    await cell.section.scrollIntoViewIfNeeded();
    // But for the picture: a run has as many bars on top of one another as it had.
    const height = async () => {
      const parts = [cell.section, cell.section.locator(".timeline-picture:visible")];
      const [whole = 0, drawn = 0] = await Promise.all(
        parts.map((part) => part.evaluate((element) => element.getBoundingClientRect().height)),
      );
      return whole - drawn;
    };
    const before = await height();
    await cell.runToEnd();
    await expect(cell.section.getByRole("button", { name: "Save as SVG" })).toBeVisible();
    expect(await height()).toBe(before);
    await cell.section.getByRole("button", { name: "Explore", exact: true }).tap();
    const explored = page.getByRole("figure", { name: "Schedules of twice.ts" });
    await expect(explored).toHaveAttribute("data-outcome", "broken");
    await expect(explored.getByRole("button", { name: "guest 1", exact: true })).not.toHaveCount(0);
    const pressed = cell.section.locator(":is(button, summary):visible");
    for (const box of await pressed.evaluateAll((all) =>
      all.map((one) => [one.textContent, Math.round(one.getBoundingClientRect().height)] as const),
    )) {
      expect(box[1], box[0]).toBeGreaterThanOrEqual(44);
    }
  });
});

test("what a cell that does not compile had drawn before steps back", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const picture = cell.section.locator(".timeline-picture").first();
  await expect(picture).toHaveCSS("opacity", "1");
  await cell.edit("await (1;");
  await cell.runToEnd();
  await cell.expectFailure("syntax");
  await expect(picture).toHaveCSS("opacity", "0.25");
  await expect(cell.section.getByText(/in flight at once/)).toBeHidden();
  // The author's code is said nothing bad of.
  await cell.reset.click();
  await expect(cell.section.getByText("Failed: did not compile, reset since")).toBeVisible();
});

test("an editor that does not load says so beside what is said already, takes no focus, and is tried again", async ({
  page,
}) => {
  const refused = Promise.withResolvers<undefined>();
  await page.route("**/create-typed-editor.*.js", async (route) => {
    await refused.promise;
    await route.abort();
  });
  await page.goto("/playground/#schedule=main.ts:1a");
  const { section, editor } = new CellOnPage(page, "main.ts");
  const button = section.getByRole("button", { name: "Show that order", exact: true });
  await button.focus();
  refused.resolve(undefined);
  await expect(section.getByText("The editor did not load.")).toBeVisible();
  await expect(button).toBeFocused();
  await page.unrouteAll();
  await section.getByRole("button", { name: "Try again", exact: true }).click();
  await expect(editor).toBeVisible();
  await expect(button).toBeVisible();
});
