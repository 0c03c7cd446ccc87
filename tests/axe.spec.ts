/** axe over every page of the built site, and over every state that a page can be brought into. */
import { axeOn } from "./axe-on.ts";
import { expect, test, type Page } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";
import { distinctPages } from "./site-pages.ts";

const lesson = "/lessons/two-words-two-axes/";

/** A cell with all that belongs to it. */
const cellOf = (file: string) => `lesson-cell:has(> [aria-label="${file}"])`;

// Each look at a lesson of a dozen cells takes seconds, and a state gets four of them.
test.describe.configure({ timeout: 600_000 });

const pages = await distinctPages();
const isFramed = (path: string): boolean => path.startsWith("/embed/");
/** Pages to frame are of one form, and their cells are looked at on the lessons' own pages. */
const looked = pages.filter((path) => !isFramed(path) || path === pages.find(isFramed));

/** What axe asks of colours; all else about a page is the same in both schemes. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What it asks of the layout; all else about a page is the same at every width, and so are its colours. */
const layoutRules = ["scrollable-region-focusable", "target-size", "meta-viewport"];

/** @param within the part of the page that is in that state; each page as it comes is looked at whole */
async function expectClean(
  page: Page,
  state: string,
  { within = "html", rules }: { within?: string; rules?: string[] } = {},
): Promise<void> {
  const axe = axeOn(page, within);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
  expect(found, state).toEqual([]);
}

/** All rules on a desk in the light; the layout's and the colours' on a phone in the dark. */
async function expectCleanEverywhere(page: Page, state: string, within = "html"): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 900 });
  const rules = [...layoutRules, ...colourRules];
  await expectClean(page, `${state}, dark, 390 px`, { within, rules });
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectClean(page, `${state}, light, 1280 px`, { within });
}

for (const path of looked) {
  test(`${path}: light and dark, on a desk and on a phone`, async ({ page }) => {
    await page.goto(path);
    await expectCleanEverywhere(page, path);
  });
}

test("what only a desk shows, in the dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ["/", lesson, "/playground/"]) {
    await page.goto(path);
    await expectClean(page, path, { rules: colourRules });
  }
});

test.describe("a cell", () => {
  test("while it is edited, runs, is stopped, has failed, is out of date", async ({ page }) => {
    // By itself: axe reads the whole page each time.
    await page.goto("/embed/two-words-two-axes/gather.ts/");
    const cell = new CellOnPage(page, "gather.ts");
    await cell.edit('console.log({ a: [1] }, new Error("seen"));\nsetInterval(() => {}, 100);\n');
    await expectCleanEverywhere(page, "editing", cellOf("gather.ts"));
    await cell.run.click();
    await expect(cell.output.locator("> [data-level]")).toHaveCount(1);
    await expectCleanEverywhere(page, "running", cellOf("gather.ts"));
    await cell.stop.click();
    await cell.expectState("stopped");
    await expectCleanEverywhere(page, "stopped", cellOf("gather.ts"));
    await cell.edit('console.table([{ a: 1 }]);\nthrow new Error("failed");\n');
    await expect(cell.section).toContainText("edited since");
    await expectCleanEverywhere(page, "edited since", cellOf("gather.ts"));
    await cell.runToEnd();
    await cell.expectState("failed");
    await expectCleanEverywhere(page, "failed", cellOf("gather.ts"));
    await page.goto(lesson);
    const inTurn = new CellOnPage(page, "in-turn.ts");
    await inTurn.runToEnd();
    await new CellOnPage(page, "task.ts").edit("export const task = async () => {};\n");
    await expect(inTurn.section).toHaveAttribute("data-stale", "");
    await expectCleanEverywhere(page, "stale", cellOf("in-turn.ts"));
  });

  test("with its menu open, and with what an entry says", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    await cell.section.getByRole("button", { name: "More for gather.ts" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectCleanEverywhere(page, "menu open", cellOf("gather.ts"));
    await page.getByRole("menuitem", { name: "Copy code" }).click();
    await expect(cell.section.getByRole("status")).toBeVisible();
    await expectClean(page, "said", { within: cellOf("gather.ts") });
  });
});

test("an exercise that is failed, helped, solved", async ({ page }) => {
  await page.goto(lesson);
  const exercise = page.getByRole("region", { name: "Exercise: Five at once", exact: true });
  await exercise.scrollIntoViewIfNeeded();
  await exercise.evaluate((element) => element.setAttribute("data-looked-at", ""));
  const check = exercise.getByRole("button", { name: "Check", exact: true });
  const result = exercise.locator("[data-part=result]");
  await expect(check).toBeEnabled();
  await check.click();
  await expect(result).toHaveText("2 of 3 checks passed.");
  await exercise.locator("details[data-part=hint]").first().locator("summary").click();
  await expectCleanEverywhere(page, "failed, with a hint", "[data-looked-at]");
  await new CellOnPage(page, "fetch-all.ts").edit(
    'import { fetchPage } from "./batches.ts";\n\nexport const fetchAll = (numbers: number[]) => Promise.all(numbers.map((n) => fetchPage(n)));\n',
  );
  await check.click();
  await expect(result).toHaveText("Solved. All 3 checks passed.");
  await expectCleanEverywhere(page, "solved", "[data-looked-at]");
});

test("each dialog", async ({ page }) => {
  await page.goto(lesson);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys", exact: true });
  await expect(keys).toBeVisible();
  await expectCleanEverywhere(page, "keys", "dialog[open]");
  await keys.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByRole("dialog", { name: "Settings", exact: true })).toBeVisible();
  await expectCleanEverywhere(page, "settings", "dialog[open]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog", { name: "Search", exact: true });
  await search.getByRole("textbox", { name: "Search", exact: true }).fill("deadlock");
  await expect(search.getByRole("listitem").first()).toBeVisible();
  await expectCleanEverywhere(page, "search", "dialog[open]");
});

test("running all, and its summary", async ({ page }) => {
  await page.goto(lesson);
  await page.getByRole("button", { name: "Run all cells in order" }).click();
  await new CellOnPage(page, "in-turn.ts").expectState("running");
  await page.getByRole("button", { name: "Stop all" }).focus();
  await expectClean(page, "running all", { within: "run-all" });
  await page.getByRole("button", { name: "Stop all" }).click();
  await expect(page.locator("run-all").getByRole("status")).not.toBeEmpty();
  await expectCleanEverywhere(page, "summary", "run-all");
});

test("the playground with files, a name asked for, libraries and samples open", async ({
  page,
}) => {
  await page.goto("/playground/");
  await page.getByRole("button", { name: "Add file", exact: true }).click();
  const name = page.getByRole("textbox", { name: "File name", exact: true });
  await name.fill("no name");
  await name.press("Enter");
  await expectCleanEverywhere(page, "a name that cannot be");
  await name.fill("greet.worker.ts");
  await name.press("Enter");
  await expect(new CellOnPage(page, "greet.worker.ts").editor).toBeFocused();
  await page.getByText("Libraries", { exact: true }).click();
  await expectCleanEverywhere(page, "two files");
  await page.getByRole("button", { name: "Start from a sample" }).click();
  await expect(page.getByRole("dialog", { name: "Start from a sample" })).toBeVisible();
  await expectCleanEverywhere(page, "samples", "dialog[open]");
});

test("the keyboard goes through a lesson from its top to its end and back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(lesson);
  /** What has the focus, once it is there; undefined for the page itself. */
  const stop = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return undefined;
      const box = activeElement.getBoundingClientRect();
      const isVisible =
        activeElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        box.width > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight;
      const labelled = activeElement.getAttribute("aria-labelledby");
      const named =
        activeElement.ariaLabel ??
        (labelled === null ? null : document.getElementById(labelled)?.textContent) ??
        ("labels" in activeElement && activeElement.labels instanceof NodeList
          ? activeElement.labels[0]?.textContent
          : undefined) ??
        activeElement.textContent;
      const isPlainCode = activeElement.matches("pre.astro-code, table");
      const seen = ((window as { seen?: Element[] }).seen ??= []);
      if (!seen.includes(activeElement)) seen.push(activeElement);
      return {
        /** The element, by the order in which it was first met. */
        id: seen.indexOf(activeElement),
        name: isPlainCode ? "code" : named.trim(),
        html: activeElement.outerHTML.slice(0, 160),
        isVisible,
      };
    });
  /** The stops until the page's end, or until one is `last`. */
  const walk = async (key: string, last?: number): Promise<number[]> => {
    const stops: number[] = [];
    for (;;) {
      await page.keyboard.press(key);
      const at = await stop();
      if (at === undefined) return stops;
      expect(at.name, at.html).not.toBe("");
      expect(at.isVisible, at.html).toBe(true);
      stops.push(at.id);
      if (at.id === last) return stops;
      expect(stops.length, "a trap for the keyboard").toBeLessThan(600);
    }
  };
  const there = await walk("Tab");
  expect(there.length).toBeGreaterThan(40);
  const back = await walk("Shift+Tab", there[0]);
  expect(back.at(-1)).toBe(there[0]);
  // A timeline that came alive meanwhile has stops of its own besides.
  const missed = there.filter((id) => !back.includes(id));
  expect(missed).toEqual([]);
});
