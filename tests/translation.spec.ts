/** A lesson in a second language: the same cells, questions and exercises, with an interface that speaks it. */
import { expect, test, type Page } from "@playwright/test";
import { axeOn } from "./axe-on.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const english = "/lessons/two-words-two-axes/";
const german = `/de${english}`;

const section = (page: Page, file: string) => page.getByRole("region", { name: file, exact: true });
const runOf = (page: Page, file: string) =>
  section(page, file).getByRole("button", { name: "Start", exact: true });

test("links lead from a language to the other, and the page says which it is in", async ({
  page,
}) => {
  await page.goto(english);
  await page.getByRole("link", { name: "Deutsch", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${german}$`));
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zwei Wörter, zwei Achsen");
  // It is of the lesson as it is now; `npm run check` says so where it is not.
  await expect(page.getByText("Aus einer älteren Fassung")).toHaveCount(0);
  const alternates = page.locator('link[rel="alternate"][hreflang]');
  const told = await alternates.evaluateAll((links) =>
    links.map((link) => [
      link.getAttribute("hreflang"),
      new URL(link.getAttribute("href") ?? "", document.baseURI).pathname,
    ]),
  );
  expect(told).toEqual([
    ["en", english],
    ["de", german],
    ["x-default", english],
  ]);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`localhost:\\d+${english}$`));
});

test("a lesson without a translation has no page in the language, and is linked as English", async ({
  page,
}) => {
  const missing = await page.request.get("/de/lessons/the-event-loop/");
  expect(missing.status()).toBe(404);
  await page.goto(german);
  const next = page.locator('.prose a[href*="the-event-loop"]').first();
  await expect(next).toHaveAttribute("hreflang", "en");
  await next.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The event loop");
});

test("a prediction, a run and its timeline speak the language", async ({ page }) => {
  const complaints = collectComplaints(page);
  await page.goto(german);
  const prediction = page.getByRole("group", { name: "Vorhersage zu gather.ts", exact: true });
  await prediction.hover();
  await prediction.getByRole("radio", { name: "Etwa eine Sekunde." }).check();
  await prediction.getByRole("button", { name: "Festlegen", exact: true }).click();
  await prediction.getByRole("button", { name: "gather.ts ausführen und nachsehen" }).click();
  await expect(prediction).toContainText(/Richtig\. In deinem Lauf von gather\.ts: .*1,\d\d s/);
  await expect(section(page, "gather.ts")).toContainText("Fertig");
  await expect(section(page, "gather.ts")).toContainText(/3 unterwegs · 1 Thread · 1,\d\d s/);
  const timeline = section(page, "gather.ts").getByRole("figure");
  await expect(timeline).toContainText("3 zugleich unterwegs");
  await expect(timeline).toContainText(/beschäftigt \d/);
  expect(complaints).toEqual([]);
});

test("an exercise is checked, and its checks are named in the language", async ({ page }) => {
  await page.goto(german);
  const exercise = page.getByRole("region", { name: "Übung: Drei auf einmal", exact: true });
  await exercise.hover();
  await exercise.getByRole("button", { name: "Prüfen", exact: true }).click();
  await expect(exercise).toContainText("2 von 3 Prüfungen bestanden.");
  await expect(exercise).toContainText("drei Anfragen unterwegs, wo es drei zu stellen gibt");
});

test("an edit is the lesson's, in whatever language it was made; so is a place, which leads back into its language", async ({
  page,
}) => {
  await page.goto(german);
  const code = section(page, "gather.ts").getByRole("group", { name: "Code von gather.ts" });
  await code.click();
  const editor = section(page, "gather.ts").getByRole("textbox", { name: "Code von gather.ts" });
  await editor.fill('console.log("mine");\n');
  await runOf(page, "gather.ts").click();
  await expect(section(page, "gather.ts")).toHaveAttribute("data-state", "done");
  await page.goto(english);
  await expect(new CellOnPage(page, "gather.ts").code).toContainText('console.log("mine");');
  await page.goto("/lessons/");
  const back = page.locator('[data-part="continue"]').getByRole("link", { name: /Zwei Wörter/ });
  await expect(back).toHaveAttribute("href", new RegExp(`^${german}#`));
});

test("the search finds a page in the language, and what is not translated in English", async ({
  page,
}) => {
  const found = async (term: string): Promise<string[]> => {
    const results = page.locator(".search-dialog .pagefind-ui__result-link");
    await page.getByRole("textbox", { name: /^(Search|Suchen)$/ }).fill(term);
    // What an earlier term found goes first.
    await expect(page.locator(".search-dialog .pagefind-ui__message")).toContainText(term);
    await expect(results.first()).toBeVisible();
    return results.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  };
  await page.goto(german);
  await page.keyboard.press("Control+k");
  const german1 = await found("gather.ts");
  await expect(page.locator(".search-dialog .pagefind-ui__message")).toContainText("Ergebnisse");
  expect(german1).toContain(german);
  expect(german1).not.toContain(english);
  expect(await found("semaphore")).toContain("/lessons/bounded-concurrency/");
  await page.goto(english);
  await page.keyboard.press("Control+k");
  const english1 = await found("gather.ts");
  expect(english1).toContain(english);
  expect(english1).not.toContain(german);
});

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 390],
] as const) {
  test(`nothing for axe to find: ${colorScheme}, ${String(width)} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(german);
    expect((await axeOn(page).analyze()).violations).toEqual([]);
    const overflows = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflows).toBe(false);
  });
}
