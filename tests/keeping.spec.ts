/** What the reader's browser keeps: edits, in several tabs; where storage is denied or full; progress; all of it as a file. */
import { readFile } from "node:fs/promises";
import { axeOn } from "./axe-on.ts";
import { expect, test, type Page } from "@playwright/test";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";
const says = (text: string): string => `console.log("${text}");\n`;

/** Two tabs of one browser. */
async function twoTabs(page: Page, path: string): Promise<[Page, Page]> {
  const other = await page.context().newPage();
  await page.goto(path);
  await other.goto(path);
  return [page, other];
}

async function leaveEditor(cell: CellOnPage): Promise<void> {
  await cell.editor.press("Escape");
  await expect(cell.code).toBeFocused();
}

test.describe("two tabs", () => {
  test("a tab that has not touched a cell shows what the other makes of it", async ({ page }) => {
    const [one, two] = await twoTabs(page, lesson);
    const here = new CellOnPage(one, "gather.ts");
    const there = new CellOnPage(two, "gather.ts");
    await here.edit(says("first"));
    await expect(there.code).toContainText("first");
    await expect(there.reset).toBeVisible();
    await there.runToEnd();
    expect(await there.lines()).toEqual(["first"]);

    // And back: who goes on in the second tab finds it in the first.
    await leaveEditor(here);
    await there.edit(says("second"));
    await expect(here.code).toContainText("second");
    await leaveEditor(there);
    await here.reset.click();
    await expect(there.code).toContainText("Promise.all");
    await expect(there.reset).toBeHidden();
    await expect(one.getByText("Edited in another tab")).toHaveCount(0);
    await expect(two.getByText("Edited in another tab")).toHaveCount(0);
  });

  test("light or dark and how code looks are the same in both, and forgotten in both", async ({
    page,
  }) => {
    const [one, two] = await twoTabs(page, lesson);
    const theme = (tab: Page) => tab.getByRole("banner").getByRole("combobox");
    const settings = (tab: Page) => tab.getByRole("dialog", { name: "Settings", exact: true });
    await theme(one).selectOption("dark");
    await expect(two.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(theme(two)).toHaveValue("dark");
    for (const tab of [one, two]) {
      await tab.getByRole("button", { name: "Settings", exact: true }).click();
      await expect(settings(tab)).toBeVisible();
    }
    await settings(one).getByRole("checkbox", { name: /Wrap/ }).check();
    await expect(two.locator("html")).toHaveAttribute("data-wrap");
    // What one tab sets takes nothing back of what the other has.
    await two.keyboard.press("Escape");
    await two.getByRole("button", { name: "Settings", exact: true }).click();
    await settings(two).getByRole("radio", { name: "Large" }).check();
    await expect(one.locator("html")).toHaveAttribute("data-code-size", "large");
    await expect(one.locator("html")).toHaveAttribute("data-wrap");

    await two.goto("/reading/");
    await two.getByRole("button", { name: "Forget all" }).click();
    await two.getByRole("dialog").getByRole("button", { name: "Forget all" }).click();
    await expect(one.locator("html")).not.toHaveAttribute("data-wrap");
    await expect(one.locator("html")).not.toHaveAttribute("data-code-size");
    await expect(one.locator("html")).toHaveAttribute("data-theme", "light");
  });

  test("a tab that the other's word wakes shows the edit, however late it reaches storage", async ({
    page,
  }) => {
    const two = await page.context().newPage();
    // How often the first tab has read what is kept of the lesson.
    await page.addInitScript(() => {
      IDBObjectStore.prototype.getAll = new Proxy(Reflect.get(IDBObjectStore.prototype, "getAll"), {
        apply(getAll, store: IDBObjectStore, query: unknown[]) {
          if (store.name === "edits") {
            const { dataset } = document.documentElement;
            dataset.reads = String(Number(dataset.reads ?? 0) + 1);
          }
          return Reflect.apply(getAll, store, query) as IDBRequest<unknown[]>;
        },
      });
    });
    // The other tab's database opens when it is let.
    await two.addInitScript(() => {
      const released = new Promise<void>((resolve) => {
        addEventListener("let-open", () => resolve(), { once: true });
      });
      Object.defineProperty(IDBOpenDBRequest.prototype, "onsuccess", {
        set(this: IDBOpenDBRequest, then: (event: Event) => void) {
          this.addEventListener("success", (event) => void released.then(() => then(event)));
        },
      });
    });
    const here = new CellOnPage(page, "gather.ts");
    const there = new CellOnPage(two, "gather.ts");
    await page.goto(lesson);
    await two.goto(lesson);
    await expect(page.locator("html")).toHaveAttribute("data-reads", "1");
    await there.edit(says("theirs"));
    // It reads again at the other's word: from before the edit is written.
    await expect(page.locator("html")).toHaveAttribute("data-reads", "2");
    await expect(here.code).not.toContainText("theirs");
    await two.evaluate(() => dispatchEvent(new Event("let-open")));
    await expect(here.code).toContainText("theirs");
  });

  test("both edit a cell: each sees its own, is told, and chooses; neither text is lost", async ({
    page,
  }) => {
    const [one, two] = await twoTabs(page, lesson);
    const here = new CellOnPage(one, "gather.ts");
    const there = new CellOnPage(two, "gather.ts");
    await there.edit(says("theirs"));
    await expect(here.code).toContainText("theirs");
    await here.open();
    await there.edit(says("theirs, more"));
    await expect(here.section).toContainText("Edited in another tab too");
    await here.editor.fill(says("mine"));
    await expect(there.section).toContainText("Edited in another tab too");
    await expect(here.editor).toContainText("mine");
    await expect(there.editor).toContainText("theirs, more");

    // Both are there after a reload.
    await one.reload();
    await expect(here.section).toContainText("Edited in another tab too");
    await expect(here.code).toContainText("mine");
    const compare = here.section.getByRole("button", { name: "Compare with the other" });
    await compare.click();
    await expect(here.section).toContainText("theirs, more");

    await here.section.getByRole("button", { name: "Take the other" }).click();
    await expect(here.code).toContainText("theirs, more");
    await expect(here.code).toBeFocused();
    await expect(here.section).not.toContainText("Edited in another tab too");
    await expect(there.section).not.toContainText("Edited in another tab too");
    await one.reload();
    await expect(here.code).toContainText("theirs, more");
    await expect(here.section).not.toContainText("Edited in another tab too");
  });

  test("staying with mine settles it in both tabs", async ({ page }) => {
    const [one, two] = await twoTabs(page, lesson);
    const here = new CellOnPage(one, "gather.ts");
    const there = new CellOnPage(two, "gather.ts");
    await here.open();
    await there.edit(says("theirs"));
    await leaveEditor(there);
    await expect(here.section).toContainText("Edited in another tab too");
    await here.editor.fill(says("mine"));
    await here.section.getByRole("button", { name: "Keep mine" }).click();
    await expect(here.section).not.toContainText("Edited in another tab too");
    await expect(there.code).toContainText("mine");
    await two.reload();
    await expect(there.code).toContainText("mine");
    await expect(there.section).not.toContainText("Edited in another tab too");
  });

  test("the playground's files come, change and go in both tabs", async ({ page }) => {
    const [one, two] = await twoTabs(page, "/playground/");
    await one.getByRole("button", { name: "Add file", exact: true }).click();
    const name = one.getByRole("textbox", { name: "File name", exact: true });
    await name.fill("greet.ts");
    await name.press("Enter");
    const here = new CellOnPage(one, "greet.ts");
    const there = new CellOnPage(two, "greet.ts");
    await expect(there.section).toBeVisible();
    await here.editor.fill("export const hello = 1;\n");
    await expect(there.section).toContainText("hello");

    await here.section.getByRole("button", { name: "Rename file" }).click();
    await here.section.getByRole("textbox", { name: "New name" }).fill("salute.ts");
    await here.section.getByRole("textbox", { name: "New name" }).press("Enter");
    const renamed = new CellOnPage(two, "salute.ts");
    await expect(renamed.section).toContainText("hello");
    await expect(there.section).toHaveCount(0);

    await renamed.section.getByRole("button", { name: "Delete file" }).click();
    // The first tab's caret is in it: it stays, and so comes back.
    await expect(new CellOnPage(one, "salute.ts").section).toContainText("hello");
    await expect(renamed.section).toContainText("hello");
  });

  test("what was reset is not brought back over what another tab has written since", async ({
    page,
  }) => {
    const [one, two] = await twoTabs(page, lesson);
    const here = new CellOnPage(one, "gather.ts");
    const there = new CellOnPage(two, "gather.ts");
    await here.edit(says("mine"));
    await leaveEditor(here);
    await here.reset.click();
    const back = here.section.getByRole("button", { name: "Bring it back" });
    await expect(back).toBeVisible();
    await there.edit(says("newer"));
    await expect(here.code).toContainText("newer");
    await expect(back).toHaveCount(0);
  });

  test("an edit that is forgotten on /reading/ is gone from the tab that wrote it", async ({
    page,
  }) => {
    await page.goto("/playground/");
    await page.getByRole("button", { name: "Add file", exact: true }).click();
    const name = page.getByRole("textbox", { name: "File name", exact: true });
    await name.fill("b.ts");
    await name.press("Enter");
    const file = new CellOnPage(page, "b.ts");
    await file.editor.fill(says("mine"));
    await leaveEditor(file);

    const reading = await page.context().newPage();
    await reading.goto("/reading/");
    await reading.getByText("b.ts", { exact: true }).click();
    await expect(reading.getByRole("group", { name: "Your edit of b.ts" })).toContainText("mine");
    await reading.getByRole("button", { name: "Forget it: your edit of b.ts" }).click();
    await expect(reading.getByText("Your edit of b.ts is forgotten.")).toBeVisible();
    await expect(file.section).toHaveCount(0);
    await reading.reload();
    await expect(reading.getByText(/This browser keeps/)).toBeVisible();
    await expect(reading.getByText("b.ts", { exact: true })).toHaveCount(0);
  });
});

test.describe("a page that is left while its writes wait", () => {
  /** No write to the database begins until the page is gone. */
  const block = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("interleave");
          opening.onsuccess = () => {
            const store = opening.result.transaction("edits", "readwrite").objectStore("edits");
            const goOn = (): void => {
              store.get("").onsuccess = goOn;
              resolve();
            };
            goOn();
          };
        }),
    );
  const left = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unwritten")));

  test("an edit is there when it comes back, and where all that is kept is told", async ({
    page,
  }) => {
    await page.goto(lesson);
    const gather = new CellOnPage(page, "gather.ts");
    await gather.edit(says("written"));
    await gather.runToEnd();
    await block(page);
    await gather.editor.fill(says("on its way"));
    await page.reload();
    await expect(gather.code).toContainText("on its way");
    expect(await left(page)).toEqual([]);

    await gather.open();
    await block(page);
    await gather.editor.fill(says("later"));
    await page.goto("/reading/");
    await expect(page.getByText(/This browser keeps 1 edit/)).toBeVisible();
    expect((await saved(page)).text).toContain("later");
    expect(await left(page)).toEqual([]);
  });

  test("what was reset stays reset", async ({ page }) => {
    await page.goto(lesson);
    const gather = new CellOnPage(page, "gather.ts");
    await gather.edit(says("written"));
    await gather.runToEnd();
    await leaveEditor(gather);
    await block(page);
    await gather.reset.click();
    await page.reload();
    await expect(gather.code).toContainText("Promise.all");
    await expect(gather.reset).toBeHidden();
    expect(await left(page)).toEqual([]);
  });
});

test.describe("where the browser keeps nothing", () => {
  const line = (page: Page) => page.getByText(/won’t be kept/);

  test("no IndexedDB: everything works, and one line says so", async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "indexedDB");
      Object.defineProperty(globalThis, "indexedDB", { value: undefined });
    });
    const complaints = collectComplaints(page);
    await page.goto(lesson);
    const gather = new CellOnPage(page, "gather.ts");
    const inTurn = new CellOnPage(page, "in-turn.ts");
    await gather.edit(says("works"));
    await expect(line(page)).toHaveCount(1);
    await inTurn.edit(says("too"));
    await gather.runToEnd();
    await inTurn.runToEnd();
    expect(await gather.lines()).toEqual(["works"]);
    expect(await inTurn.lines()).toEqual(["too"]);
    await expect(line(page)).toHaveCount(1);
    // What has the focus is never behind it, and whoever closes it is where they came from.
    const prose = page.locator(".prose a").last();
    await prose.scrollIntoViewIfNeeded();
    await prose.evaluate((link) => {
      scrollBy(0, link.getBoundingClientRect().bottom - innerHeight + 10);
      link.focus();
    });
    const [link, foot] = await Promise.all([
      prose.boundingBox(),
      page.locator(".foot-line").boundingBox(),
    ]);
    expect((link?.y ?? NaN) + (link?.height ?? NaN)).toBeLessThanOrEqual(foot?.y ?? NaN);
    const close = page.getByRole("button", { name: "Close the line on what is kept" });
    await close.focus();
    await close.press("Enter");
    await expect(prose).toBeFocused();
    await gather.edit(says("still"));
    await gather.runToEnd();
    await expect(line(page)).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test("a full disk: the same, and the line says why", async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.goto(lesson);
    const gather = new CellOnPage(page, "gather.ts");
    await gather.edit(says("works"));
    await gather.runToEnd();
    expect(await gather.lines()).toEqual(["works"]);
    await expect(line(page)).toHaveText(/storage is full/);
  });

  test("a database that never opens: cells come alive, and the line comes", async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () =>
        new EventTarget() as unknown as ReturnType<IDBFactory["open"]>;
    });
    await page.goto(lesson);
    const gather = new CellOnPage(page, "gather.ts");
    await gather.edit(says("works"));
    await gather.runToEnd();
    expect(await gather.lines()).toEqual(["works"]);
    await expect(line(page)).toHaveCount(1);
  });
});

test("what the site kept before is taken over, and what a newer one keeps is let be", async ({
  page,
}) => {
  const put = async (version: number | undefined, entries: readonly [string, unknown][]) =>
    page.evaluate(
      async ([version, entries]) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open("interleave", version);
          request.onupgradeneeded = () => {
            for (const name of ["edits", "kept", "future"]) {
              if (version === 1 && name !== "edits") continue;
              if (!request.result.objectStoreNames.contains(name))
                request.result.createObjectStore(name);
            }
          };
          request.onerror = () => reject(new Error(request.error?.message));
          request.onsuccess = () => {
            const writing = request.result.transaction("edits", "readwrite");
            for (const [key, value] of entries) writing.objectStore("edits").put(value, key);
            writing.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
      [version, entries] as const,
    );
  const stored = async () =>
    page.evaluate(
      async () =>
        new Promise<readonly unknown[]>((resolve, reject) => {
          const request = indexedDB.open("interleave");
          request.onerror = () => reject(new Error(request.error?.message));
          request.onsuccess = () => {
            const all = request.result.transaction("edits").objectStore("edits").getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(all.result);
            };
          };
        }),
    );
  const cell = new CellOnPage(page, "gather.ts");
  const inTurn = new CellOnPage(page, "in-turn.ts");

  await page.goto("/hosting/");
  await put(1, [["two-words-two-axes/gather.ts", { source: says("old"), original: "" }]]);
  await page.goto(lesson);
  await expect(cell.code).toContainText("old");
  await cell.edit(says("new"));
  await expect.poll(stored).toContainEqual(expect.objectContaining({ source: says("new") }));

  // A newer site, with a form of its own for one of the cells.
  await page.goto("/hosting/");
  const newer = { form: 9, deltas: ["from tomorrow"] };
  await put(7, [["two-words-two-axes/in-turn.ts", newer]]);
  await page.goto(lesson);
  await expect(cell.code).toContainText("new");
  await expect(inTurn.code).not.toContainText("tomorrow");
  await inTurn.edit(says("of today"));
  await expect.poll(stored).toContainEqual(newer);
  await page.reload();
  await expect(inTurn.code).toContainText("of today");
});

/** The line of a lesson in the list, or in its own head. */
const progress = (page: Page) => page.locator("[data-progress-of='two-words-two-axes']");
const wayBack = (page: Page) => page.getByText(/Continue where you were/);

test.describe("progress", () => {
  test("the list says how far the reader is, and leads them back", async ({ page }) => {
    await page.goto("/lessons/");
    await expect(progress(page)).toHaveText("Not begun");
    await expect(wayBack(page)).toHaveCount(0);

    await page.goto(lesson);
    await expect(progress(page)).toHaveText("Not begun");
    const cell = new CellOnPage(page, "gather.ts");
    await cell.runToEnd();
    // It imports `task.ts`, which so has run too.
    await expect(progress(page)).toHaveText(/^2 of \d+ cells run/);

    await page.goto("/lessons/");
    await expect(progress(page)).toHaveText(/^2 of \d+ cells run/);
    await expect(progress(page)).toHaveAttribute("data-state", "begun");
    await expect(wayBack(page)).toHaveCount(1);
    await page.goto("/");
    await wayBack(page).getByRole("link").click();
    await expect(page).toHaveURL(/two-words-two-axes\/#./);
    await expect(page.locator(":target")).toBeInViewport();
    // On the lesson itself nothing jumps.
    await page.goto(lesson);
    await expect(progress(page)).toHaveText(/^2 of/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("scrolling alone is a place to come back to; all cells run is the end", async ({ page }) => {
    await page.goto(lesson);
    await expect(progress(page)).toHaveText("Not begun");
    const heading = page.getByRole("heading", { name: "Three at work" });
    // What keeps a place comes with the first scroll.
    const keeper = page.waitForResponse(/\/keep-edits\./);
    await heading.evaluate((element) => element.scrollIntoView());
    await keeper;
    await expect
      .poll(() =>
        page.evaluate(
          async () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open("interleave");
              opening.onsuccess = () => {
                const { result } = opening;
                const counting = result.transaction("kept").objectStore("kept").count();
                counting.onsuccess = () => resolve(counting.result);
                result.close();
              };
            }),
        ),
      )
      .toBeGreaterThan(0);
    await page.goto("/lessons/");
    await expect(wayBack(page)).toContainText(/at (Three at work|prime\.worker\.ts)$/);

    const things = await progress(page).getAttribute("data-things");
    const { cells } = JSON.parse(things ?? "{}") as { cells: string[] };
    expect(cells.length).toBeGreaterThan(2);
    await page.evaluate(
      async (cells) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open("interleave");
          request.onsuccess = () => {
            const writing = request.result.transaction("kept", "readwrite");
            for (const cell of cells)
              writing.objectStore("kept").put(1, `progress/two-words-two-axes/ran/${cell}`);
            writing.oncomplete = () => resolve();
          };
        }),
      cells,
    );
    await page.reload();
    await expect(progress(page)).toHaveText(/^(Finished|\d+ of \d+ cells run, 0 of)/);
  });

  test("nothing moves when the lines come, at any width", async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(lesson);
      const cell = new CellOnPage(page, "gather.ts");
      await cell.runToEnd();
      for (const path of ["/lessons/", "/", lesson]) {
        await page.addInitScript(() => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shift += (entry as unknown as { value: number }).value;
            document.documentElement.dataset["shift"] = String(shift);
          }).observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(path);
        await expect(path === "/" ? wayBack(page) : progress(page)).toHaveText(/\d|Continue/);
        const shift = await page.evaluate(() => document.documentElement.dataset["shift"] ?? "0");
        expect(Number(shift), `${path} at ${String(width)} px`).toBeLessThan(0.001);
      }
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the list says nothing of progress, and /reading/ explains", async ({ page }) => {
    await page.goto("/lessons/");
    await expect(progress(page)).toBeHidden();
    await page.goto("/reading/");
    await expect(page.getByText(/With JavaScript off this browser keeps nothing/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Forget all" })).toBeHidden();
  });
});

/** Edits, runs, moves in a lesson, so that there is something of every kind. */
async function read(page: Page): Promise<void> {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(says("mine"));
  await cell.runToEnd();
  await expect(progress(page)).toHaveText(/cells run/);
}

async function saved(page: Page): Promise<{ path: string; text: string }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^interleave-\d{4}-\d\d-\d\d\.json$/);
  const path = await download.path();
  return { path, text: await readFile(path, "utf8") };
}

test.describe("all of it", () => {
  const said = (page: Page) => page.getByRole("main").getByRole("status");

  test("saved, forgotten, taken in: by keyboard, in open tabs too", async ({ page }) => {
    await read(page);
    const other = await page.context().newPage();
    await other.goto(lesson);
    const there = new CellOnPage(other, "gather.ts");
    await expect(there.code).toContainText("mine");

    await page.goto("/");
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: "What this browser keeps" })
      .click();
    await expect(page.getByText(/This browser keeps 1 edit/)).toBeVisible();
    const { path, text } = await saved(page);
    expect(text).toContain("mine");

    await page.getByRole("button", { name: "Forget all" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Forget all?" });
    await expect(dialog).toContainText(/This forgets 1 edit.*progress in 1 lesson/);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/This browser keeps 1 edit/)).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(said(page)).toContainText("All is forgotten");
    await expect(page.getByText(/keeps nothing of yours yet/)).toBeFocused();
    await expect(there.code).toContainText("Promise.all");
    await expect(there.reset).toBeHidden();
    await expect(progress(other)).toHaveText("Not begun");
    const afterwards = await page.context().newPage();
    await afterwards.goto("/lessons/");
    await expect(progress(afterwards)).toHaveText("Not begun");
    await expect(wayBack(afterwards)).toHaveCount(0);

    await page.locator('input[type="file"]').setInputFiles(path);
    const taking = page.getByRole("dialog", { name: "Take in this file?" });
    await expect(taking).toContainText(/has 1 edit/);
    await taking.getByRole("button", { name: "Add it to what is here" }).click();
    await expect(said(page)).toContainText("is taken in");
    await expect(there.code).toContainText("mine");
    await expect(progress(afterwards)).toHaveText(/cells run/);
    const again = await saved(page);
    const withoutDate = (json: string) => json.replace(/"written": ".*"/, "");
    expect(withoutDate(again.text)).toBe(withoutDate(text));
  });

  test("a file with another edit of the same cell: both are kept, and the cell asks", async ({
    page,
  }) => {
    await read(page);
    await page.goto("/reading/");
    const { text } = await saved(page);
    const file = Buffer.from(text.replace("mine", "theirs"));
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "theirs.json", mimeType: "application/json", buffer: file });
    const taking = page.getByRole("dialog", { name: "Take in this file?" });
    await expect(taking).toContainText("keeps both texts of 1 cell");
    await taking.getByRole("button", { name: "Add it to what is here" }).click();
    await expect(said(page)).toContainText("is taken in");
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    await expect(cell.code).toContainText("mine");
    await expect(cell.section).toContainText("The file that you took in has another edit");
    await cell.section.getByRole("button", { name: "Take the other" }).click();
    await expect(cell.code).toContainText("theirs");
  });

  test("a damaged, foreign or newer file is one error, and changes nothing", async ({ page }) => {
    await read(page);
    await page.goto("/reading/");
    const { text } = await saved(page);
    const files = {
      "cut.json": text.slice(0, text.length / 2),
      "foreign.json": '{"name":"interleave","version":"0.1.0"}',
      "newer.json": text.replace('"version": 1', '"version": 2'),
      "bent.json": text.replace('"lesson": "', '"lesson": ["'),
      "wrong.json": text.replace('"source": [', '"source": [7, '),
      "empty.json": "",
    };
    for (const [name, content] of Object.entries(files)) {
      expect(content, name).not.toBe(text);
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
      await expect(said(page)).toContainText(/this is none: .*Nothing has changed/);
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    const again = await saved(page);
    const withoutDate = (json: string) => json.replace(/"written": ".*"/, "");
    expect(withoutDate(again.text)).toBe(withoutDate(text));
  });

  test("axe finds nothing on it, dialogs open, narrow and wide", async ({ page }) => {
    await read(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto("/reading/");
      await expect(page.getByText(/This browser keeps 1 edit/)).toBeVisible();
      await page.getByRole("button", { name: "Forget all" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      const { violations } = await axeOn(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    }
  });
});

test("an edit of a cell that the author renamed can be looked at, and forgotten", async ({
  page,
}) => {
  await read(page);
  // The author's change, as the site of tomorrow would send it.
  await page.route("**/lessons/two-words-two-axes/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll("gather.ts", "together.ts");
    await route.fulfill({ response, body });
  });
  await page.reload();
  const gone = page.getByRole("complementary", { name: "Edits without a cell" });
  await expect(gone).toContainText("Edits of cells that this lesson no longer has");
  await gone.getByText("gather.ts", { exact: true }).click();
  await expect(gone.getByRole("group", { name: "Your edit of gather.ts" })).toContainText("mine");
  await expect(gone.getByRole("button", { name: "Copy your edit of gather.ts" })).toBeVisible();
  await gone.getByRole("button", { name: /Forget it/ }).click();
  await expect(gone).toBeHidden();
  await expect(page.getByRole("link", { name: /^Next/ })).toBeFocused();
  await page.reload();
  await expect(progress(page)).toHaveText(/cells run|Not begun/);
  await expect(gone).toBeHidden();
  await page.goto("/reading/");
  await expect(page.getByText(/This browser keeps/)).toBeVisible();
  await expect(page.getByText("gather.ts")).toHaveCount(0);
});

test("a place in a language that no page has leads to the lesson itself", async ({ page }) => {
  const value = { anchor: "cell-gather.ts", name: "gather.ts", at: 1, language: "constructor" };
  const file = {
    format: "interleave-reading",
    version: 1,
    edits: [],
    predictions: [],
    exercises: [],
    progress: [{ key: "two-words-two-axes/place", value }],
  };
  const takeIn = async (): Promise<void> => {
    await page.goto("/reading/");
    await page.locator('input[type="file"]').setInputFiles({
      name: "made-up.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await page.getByRole("button", { name: "Add it to what is here" }).click();
    await expect(page.getByText(/The file is taken in/)).toBeVisible();
    await page.goto("/lessons/");
  };
  await takeIn();
  await expect(wayBack(page).getByRole("link")).toHaveAttribute("href", /axes\/#cell-gather\.ts$/);

  // No address can have half a character in it.
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  value.anchor = "\ud800";
  value.at = 2;
  await takeIn();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test("in another page's frame nothing can be forgotten, saved or taken in", async ({ page }) => {
  await read(page);
  await page.route("**/framing.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><iframe src="/reading/" width="900" height="700"></iframe>',
    }),
  );
  await page.goto("/framing.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText(/Another page frames this one/)).toBeVisible();
  await expect(frame.locator("kept-things").getByRole("button")).toHaveCount(0);
  const opened = page.waitForEvent("popup");
  await frame.getByRole("link", { name: "a window of its own" }).click();
  await expect((await opened).getByText(/This browser keeps 1 edit/)).toBeVisible();
});

test("/reading/ shows what is kept now when Back brings it as it was left", async ({ page }) => {
  await page.goto("/reading/");
  await expect(page.getByText(/keeps nothing of yours yet/)).toBeVisible();
  // Written while the page stood in the browser's cache, where it hears of nothing.
  await page.evaluate(
    (source) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("interleave");
        request.onerror = () => reject(new Error(request.error?.message));
        request.onsuccess = () => {
          const writing = request.result.transaction("edits", "readwrite");
          writing.objectStore("edits").put({ source, original: "" }, "playground/main.ts");
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    says("mine"),
  );
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
  );
  await expect(page.getByText("This browser keeps 1 edit.")).toBeVisible();
  await page.getByText("main.ts", { exact: true }).click();
  await expect(page.getByRole("group", { name: "Your edit of main.ts" })).toContainText("mine");
});

test("edits of a lesson that is gone stand on /reading/", async ({ page }) => {
  await read(page);
  await page.goto("/reading/");
  const { text } = await saved(page);
  const file = Buffer.from(text.replaceAll("two-words-two-axes", "lost-lesson"));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "old.json", mimeType: "application/json", buffer: file });
  await page.getByRole("button", { name: "Add it to what is here" }).click();
  await expect(page.getByRole("heading", { name: /lost-lesson.*gone/ })).toBeVisible();
  await page.getByText("gather.ts", { exact: true }).last().click();
  await expect(page.getByRole("group", { name: "Your edit of gather.ts" })).toContainText("mine");
  await page.getByRole("button", { name: "Forget it: your edit of gather.ts" }).click();
  await expect(page.getByText("Your edit of gather.ts is forgotten.")).toBeVisible();
  await expect(page.getByText(/^This browser keeps/)).toBeFocused();
});

test("an edit that is looked at on /reading/ stays unfolded while another tab goes on", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.editor.fill(says("mine"));
  const reading = await page.context().newPage();
  await reading.goto("/reading/");
  await reading.getByText("main.ts", { exact: true }).click();
  const edit = reading.getByRole("group", { name: "Your edit of main.ts" });
  await expect(edit).toBeVisible();
  await page.goto(lesson);
  await new CellOnPage(page, "task.ts").runToEnd();
  await expect(reading.getByText("This browser keeps 1 edit, progress in 1 lesson.")).toBeVisible();
  await expect(edit).toBeVisible();
});

test("an edit that is looked at can be copied, and that it is copied is said", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/playground/");
  await new CellOnPage(page, "main.ts").editor.fill(says("mine"));
  const reading = await context.newPage();
  await reading.goto("/reading/");
  await reading.getByText("main.ts", { exact: true }).click();
  await reading.getByRole("button", { name: "Copy your edit of main.ts" }).click();
  await expect(reading.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  expect(await reading.evaluate(() => navigator.clipboard.readText())).toBe(says("mine"));
});

test("localStorage denied: pages work, cells are edited and run", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(lesson);
  // Light or dark holds for the page.
  const theme = page.getByRole("banner").getByRole("combobox");
  for (const choice of ["dark", "light"]) {
    await theme.selectOption(choice);
    await expect(page.locator("html")).toHaveAttribute("data-theme", choice);
  }
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(says("works"));
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["works"]);
  expect(errors).toEqual([]);
  await page.goto("/reading/");
  await expect(page.getByText(/This browser keeps 1 edit/)).toBeVisible();
  const { text } = await saved(page);
  expect(text).toContain("works");
});
