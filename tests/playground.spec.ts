/** The playground, as a reader uses it: samples, libraries, files. */
import { expect, test, type Page } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

async function choose(page: Page, sample: string): Promise<void> {
  await page.getByRole("button", { name: "Start from a sample", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Start from a sample", exact: true });
  await dialog.getByRole("button", { name: sample, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function addFile(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add file", exact: true }).click();
  const field = page.getByRole("textbox", { name: "File name", exact: true });
  await field.fill(name);
  await field.press("Enter");
}

for (const [sample, lines] of [
  ["A worker", ["the worker says 144"]],
  ["A timeout", ["TimeoutError"]],
] as const) {
  test(`the starting point “${sample}” runs`, async ({ page }) => {
    await page.goto("/playground/");
    await choose(page, sample);
    const main = new CellOnPage(page, "main.ts");
    await main.runToEnd();
    await main.expectState("done");
    expect(await main.lines()).toEqual(lines);
  });
}

test("the semaphore keeps two at it", async ({ page }) => {
  await page.goto("/playground/");
  await choose(page, "A semaphore");
  const main = new CellOnPage(page, "main.ts");
  await main.runToEnd();
  await main.expectState("done");
  expect(await main.attribute("data-in-flight")).toContain("download:2");
});

test("a lesson's cell comes with the cells that it imports", async ({ page }) => {
  await page.goto("/playground/");
  await choose(page, "gather.ts");
  await expect(new CellOnPage(page, "task.ts").section).toBeVisible();
  const main = new CellOnPage(page, "main.ts");
  await main.runToEnd();
  expect(await main.lines()).toEqual(["Processing 1", "Processing 2", "Processing 3"]);
});

test("a sample asks before it takes the place of what is there, which can be had back", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit('console.log("mine");\n');
  await choose(page, "A worker");
  const question = page.getByRole("dialog", { name: "What becomes of your own files?" });
  await question.getByRole("button", { name: "Leave everything as it is" }).click();
  await expect(main.editor).toContainText("mine");
  await choose(page, "A worker");
  await question.getByRole("button", { name: "Replace them", exact: true }).click();
  await expect(main.editor).toContainText("square.worker.ts");
  await expect(page.getByText("It is kept in this browser.")).toBeVisible();
  await page.getByRole("button", { name: "Bring back what I had before" }).click();
  await expect(main.editor).toContainText("mine");
  await expect(new CellOnPage(page, "square.worker.ts").section).toBeHidden();
});

test("a press on a dialog's own blank space leaves it open, one beside it closes it", async ({
  page,
}) => {
  await page.goto("/playground/");
  await page.getByRole("button", { name: "Start from a sample", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Start from a sample", exact: true });
  await dialog.click({ position: { x: 6, y: 6 } });
  await expect(dialog).toBeVisible();
  await page.mouse.click(6, 6);
  await expect(dialog).toBeHidden();
});

test("bringing back what was there before asks first where the sample has been written on", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit('console.log("mine");\n');
  await choose(page, "A worker");
  const question = page.getByRole("dialog", { name: "What becomes of your own files?" });
  await question.getByRole("button", { name: "Replace them", exact: true }).click();
  await expect(main.editor).toContainText("square.worker.ts");
  await main.edit('console.log("written since");\n');
  const back = page.getByRole("button", { name: "Bring back what I had before" });
  await back.click();
  await expect(question).toContainText("main.ts, square.worker.ts. What you had before takes");
  await question.getByRole("button", { name: "Leave everything as it is" }).click();
  await expect(main.editor).toContainText("written since");
  await back.click();
  await question.getByRole("button", { name: "Replace them", exact: true }).click();
  await expect(main.editor).toContainText("mine");
  await expect(back).toBeHidden();
});

test("a sample's main.ts is as it came, and Reset brings that back, after a reload too", async ({
  page,
}) => {
  await page.goto("/playground/");
  await choose(page, "A worker");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toContainText("square.worker.ts");
  const asItCame = async () => {
    await expect(main.editor).toContainText("square.worker.ts");
    await expect(main.reset).toBeHidden();
    await expect(main.section).toContainText("Not run yet");
    await expect(main.section).not.toContainText("The author changed");
  };
  await asItCame();
  await page.reload();
  await asItCame();
  await main.edit('console.log("mine");\n');
  await page.reload();
  await expect(main.editor).toContainText("mine");
  await main.reset.click();
  await asItCame();
  await page.reload();
  await asItCame();
});

test("a deleted file whose name is taken again waits until that name is free", async ({ page }) => {
  await page.goto("/playground/");
  await addFile(page, "task.ts");
  const task = new CellOnPage(page, "task.ts");
  await task.edit('console.log("deleted");\n');
  // There before its words come, in no room: else they are not read out.
  const status = page.locator("notebook-playground > [role=status]");
  const isThere = () => status.evaluate((element) => element.checkVisibility());
  expect(await isThere()).toBe(true);
  const room = () =>
    page.locator("notebook-playground").evaluate((element) => {
      const [cells, adding] = ["[data-part=cells]", ".add-file"].map((part) =>
        element.querySelector(part)?.getBoundingClientRect(),
      );
      return (adding?.top ?? 0) - (cells?.bottom ?? 0);
    });
  const before = await room();
  expect(before).toBe(20);
  await task.section.getByRole("button", { name: "Delete file" }).click();
  const back = page.getByRole("button", { name: "Bring it back", exact: true });
  await expect(back).toBeFocused();
  await addFile(page, "task.ts");
  await expect(task.editor).toBeFocused();
  await back.click();
  await expect(
    page.getByText("There is a file named task.ts now: rename that one first."),
  ).toBeVisible();
  await expect(back).toBeFocused();
  await task.section.getByRole("button", { name: "Rename file" }).click();
  const field = task.section.getByRole("textbox", { name: "New name" });
  await field.fill("other.ts");
  await field.press("Enter");
  await expect(new CellOnPage(page, "other.ts").editor).toBeFocused();
  await back.click();
  await expect(task.editor).toBeFocused();
  await expect(task.editor).toContainText("deleted");
  await expect(back).toBeHidden();
  expect(await isThere()).toBe(true);
  expect(await room()).toBe(before);
});

test("where storage is denied, a sample is not said to be kept", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/playground/");
  await choose(page, "A worker");
  const notice = page.getByRole("region", { name: "Code from a link" });
  await expect(notice).toContainText("This is your playground now. It could not be kept");
  await expect(notice).not.toContainText("It is kept in this browser");
});

test("a library's import goes into the file that had the focus last, once", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await page.getByText("Libraries", { exact: true }).click();
  const pLimit = page.getByRole("button", { name: "Import p-limit", exact: true });
  await pLimit.click();
  await expect(main.editor).toContainText('import pLimit from "p-limit";');
  await pLimit.click();
  await expect(page.getByText("main.ts imports p-limit already.")).toBeVisible();
  await expect(main.editor.getByText("pLimit", { exact: false })).toHaveCount(1);
  await addFile(page, "other.ts");
  const other = new CellOnPage(page, "other.ts");
  await expect(other.editor).toBeFocused();
  await pLimit.click();
  await expect(other.editor).toContainText('import pLimit from "p-limit";');
});

test("a worker's file begins with what a worker needs, and a rename keeps who starts it", async ({
  page,
}) => {
  await page.goto("/playground/");
  await addFile(page, "twice.worker.ts");
  const worker = new CellOnPage(page, "twice.worker.ts");
  await expect(worker.editor).toContainText("self.onmessage");
  const main = new CellOnPage(page, "main.ts");
  await main.edit(
    'const worker = new Worker(new URL("./twice.worker.ts", import.meta.url), { type: "module" });\nworker.onmessage = ({ data }) => console.log(data);\nworker.postMessage(21);\n',
  );
  await main.runToEnd();
  expect(await main.lines()).toEqual(["42"]);
  await worker.section.getByRole("button", { name: "Rename file" }).click();
  const field = worker.section.getByRole("textbox", { name: "New name" });
  await field.fill("double.worker.ts");
  await field.press("Enter");
  await expect(new CellOnPage(page, "double.worker.ts").editor).toBeFocused();
  await expect(main.editor).toContainText("./double.worker.ts");
  await main.runToEnd();
  expect(await main.lines()).toEqual(["42"]);
  await page.reload();
  await expect(new CellOnPage(page, "double.worker.ts").section).toBeVisible();
});

test("what Reset brings back of a file is there after a rename, and after Delete and back", async ({
  page,
}) => {
  await page.goto("/playground/");
  await choose(page, "A worker");
  const worker = new CellOnPage(page, "square.worker.ts");
  await worker.edit("self.close();\n");
  await worker.section.getByRole("button", { name: "Rename file" }).click();
  await worker.section.getByRole("textbox", { name: "New name" }).fill("other.worker.ts");
  await page.keyboard.press("Enter");
  const other = new CellOnPage(page, "other.worker.ts");
  await expect(other.editor).toBeFocused();
  await expect(other.reset).toBeVisible();
  await other.section.getByRole("button", { name: "Delete file" }).click();
  await page.getByRole("button", { name: "Bring it back", exact: true }).click();
  await expect(other.editor).toHaveText(/self\.close/);
  await other.reset.click();
  await expect(other.editor).toContainText("onmessage");
  await expect(other.reset).toBeHidden();
});

test("on a phone what is wrong with a file's name is in sight under it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 544 });
  await page.goto("/playground/");
  await new CellOnPage(page, "main.ts").editor.fill("// a line\n".repeat(30));
  // The field has room at the foot of the window, and what is said under it has none.
  await page
    .getByRole("button", { name: "Add file", exact: true })
    .evaluate((button) => scrollBy(0, button.getBoundingClientRect().bottom + 60 - innerHeight));
  await addFile(page, "a b");
  await expect(page.getByRole("alert").filter({ hasText: "ends in .ts" })).toBeInViewport({
    ratio: 1,
  });
});

test("a run that does not compile offers no recorded one to compare with", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit("console.log(1)");
  await main.runToEnd();
  await main.edit("let x = ;");
  await main.runToEnd();
  await main.expectState("failed");
  const compare = main.section.locator("button", { hasText: "Compare with recorded" });
  await expect(compare).toHaveAttribute("hidden");
  // Nor are the words and tools of the run before offered as if they were of this one.
  const save = main.section.getByRole("button", { name: "Save as SVG" });
  await expect(save).toBeHidden();
  await expect(main.section.getByText(/in flight at once/)).toBeHidden();
  await main.edit("console.log(2)");
  await main.runToEnd();
  await expect(save).toBeVisible();
  await expect(compare).toBeHidden();
});

test("on a phone what a run measured has a line of its own", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/playground/");
  await addFile(page, "b.ts");
  const added = new CellOnPage(page, "b.ts");
  await added.edit("await 1;");
  await added.runToEnd();
  const measures = added.section.locator("[data-part=measures]");
  await expect(measures).toContainText("1 thread");
  const lines = await measures.evaluate(
    (element) =>
      element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight),
  );
  expect(Math.round(lines)).toBe(1);
});

test("code that keeps the compiler at work for ever is stopped, and the next run compiles", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  // Each level doubles what the parser tries: of sixty it would see no end.
  await main.edit(`${"async<T>(a = ".repeat(60)}1${")".repeat(60)}`);
  await main.run.click();
  await main.expectState("running");
  await main.stop.click();
  await main.expectState("stopped");
  await main.section.getByRole("button", { name: "Explore", exact: true }).click();
  await page.getByRole("button", { name: "End the search", exact: true }).click();
  await expect(page.getByText("Stopped at 0 of an unknown number of interleavings")).toBeVisible();
  await main.edit('console.log("next");\n');
  await main.runToEnd();
  await main.expectState("done");
  expect(await main.lines()).toEqual(["next"]);
});

test("plots without number or measure leave the page alive", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit(`import { display } from "lab";
    const rows = Array.from({ length: 500 }, (_, i) => ({ x: "k" + i, y: i, f: "f" + i }));
    for (let i = 0; i < 20; i++) display({ marks: [{ type: "barY", data: rows, x: "x", y: "y", fx: "f" }] });
    const dots = Array.from({ length: 9_000 }, (_, x) => ({ x, y: Math.random() }));
    for (let i = 0; i < 100; i++) display({ marks: [{ type: "dot", data: dots, x: "x", y: "y" }] });`);
  await main.runToEnd();
  await main.expectState("done");
  const plots = main.output.locator(".out-plot");
  await expect(plots.last()).toHaveAttribute("data-drawn");
  await main.edit('console.log("next");\n');
  await main.runToEnd();
  expect(await main.lines()).toEqual(["next"]);
});

test("of five thousand values those out of sight are not laid out, and each opens", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit("for (let i = 0; i < 5_000; i++) console.log({ i, inner: [i] });");
  await main.runToEnd();
  await main.expectState("done");
  const lines = main.output.locator("> [data-level]");
  await expect(lines).toHaveCount(5_000);
  await expect(lines.first()).toHaveCSS("content-visibility", "visible");
  // All at once they kept the page for seconds.
  const last = lines.last();
  await expect(last).toHaveCSS("content-visibility", "auto");
  await expect(last).toHaveText("{ i: 4999, inner: [ 4999 ] }");
  await last.getByRole("button").first().click();
  await expect(last.getByRole("listitem")).toHaveCount(2);
});

test("what is copied of a long output is all of it, also what is out of sight", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit(`
    for (let i = 0; i < 2_000; i++) console.log({ i, inner: [i] });
    console.table([{ a: 1, b: 2 }]);
    for (let i = 0; i < 1_000; i++) console.log(Array.from({ length: 100 }, () => [i]));
    console.table([{ a: 3, b: 4 }]);
    console.log("last");`);
  await main.runToEnd();
  const lines = main.output.locator("> [data-level]");
  // One that opens and one of text alone, neither of them laid out.
  await expect(lines.nth(2000)).toHaveCSS("content-visibility", "auto");
  await expect(lines.nth(2000).getByRole("table")).toHaveCount(1);
  await expect(lines.nth(3001)).toHaveAttribute("data-bare");
  await main.section.getByRole("button", { name: "More for main.ts" }).click();
  await page.getByRole("menuitem", { name: "Copy output", exact: true }).click();
  await expect(main.section.getByRole("status")).toHaveText("Output copied.");
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(copied).toHaveLength(3005);
  expect(copied).not.toContain("");
  expect(copied[1999]).toBe("{ i: 1999, inner: [ 1999 ] }");
  expect(copied.slice(2000, 2002)).toEqual(["(index)\ta\tb", "0\t1\t2"]);
  expect(copied.slice(3002)).toEqual(["(index)\ta\tb", "0\t3\t4", "last"]);
});

test("five thousand long lines and large tables leave the page alive, and stand there whole", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit(`
    for (let i = 0; i < 4_000; i++) console.log([i, "x".repeat(9_000)]);
    const rows = Array.from({ length: 1_000 }, () => ["", "", "", "", "", ""]);
    for (let i = 0; i < 200; i++) console.table(rows);
    console.log(1, { last: true });`);
  // 40 MB of text: 10 to 40 s of the processor's, as it shares them. What is held is what stands there then.
  test.setTimeout(240_000);
  await main.run.click();
  await expect(main.section).toHaveAttribute("data-state", "done", { timeout: 150_000 });
  const lines = main.output.locator("> [data-level]");
  await expect(lines).toHaveCount(4_201);
  expect(await lines.nth(3_999).textContent()).toMatch(/^\[ 3999, 'x{9000}' \]$/);
  await expect(lines.last()).toHaveText("1 { last: true }");
  // The first still open; of the later ones the text is all that there is.
  await expect(lines.first().getByRole("button")).toBeVisible();
  await expect(main.output.locator("table")).toHaveCount(0);
  await main.edit("console.log({ next: [1] });\n");
  await main.runToEnd();
  await expect(lines.getByRole("button")).toBeVisible();
});
