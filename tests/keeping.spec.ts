/** What the reader's browser keeps: edits, in several tabs; where storage is denied or full; progress; all of it as a file. */
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

  test("both edit a cell: each sees its own, is told, and chooses; neither text is lost", async ({
    page,
  }) => {
    const [one, two] = await twoTabs(page, lesson);
    const here = new CellOnPage(one, "gather.ts");
    const there = new CellOnPage(two, "gather.ts");
    await there.edit(says("theirs"));
    await expect(here.code).toContainText("theirs");
    await here.code.click();
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
    await here.code.click();
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
    await page.getByRole("button", { name: "Close the line on what is kept" }).click();
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
