/** A lesson in a second language: the same cells, questions and exercises, with an interface that speaks it. */
import { expect, test, type Page, type Request } from "@playwright/test";
import { coursePort } from "../playwright.config.ts";
import { axeOn } from "./axe-on.ts";
import { wordsAtOnce } from "../src/words/at-once.ts";
import { wordsOf } from "../src/words/languages.ts";
import { wordsFile } from "../src/words/words-files.ts";
import { wordsId } from "../src/words/words.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

// Among the last files: else one worker would have all of it still to do, and the others nothing.
test.describe.configure({ mode: "parallel" });

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
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`localhost:\\d+${english}$`));
});

test("a page brings the words that it says at once; the rest come with what says them, below a sub-path too", async ({
  page,
}) => {
  for (const [root, home] of [
    ["", ""],
    [`http://localhost:${String(coursePort)}`, "/course"],
  ] as const) {
    const asked: string[] = [];
    const note = (request: Request): void => {
      const { pathname } = new URL(request.url());
      if (pathname.includes("/words/")) asked.push(pathname);
    };
    page.on("request", note);
    await page.goto(`${root}${home}${german}`, { waitUntil: "networkidle" });
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Mehr zu gather.ts", exact: true }).click();
    await expect(page.getByRole("menuitem", { name: "Code kopieren", exact: true })).toBeVisible();
    expect(asked).toEqual([expect.stringMatching(`^${home}/words/de\\.\\w+\\.js$`)]);
    page.off("request", note);
  }
});

test("words that did not load are asked for again with what says them", async ({ page }) => {
  await page.goto(german);
  const more = page.getByRole("button", { name: "Mehr zu gather.ts", exact: true });
  await page.route("**/words/*.js", (route) => route.abort());
  await more.click();
  await expect(section(page, "gather.ts")).toContainText(
    "Das Menü wurde nicht geladen. Prüfe die Verbindung und versuch es noch einmal.",
  );
  await page.unroute("**/words/*.js");
  await more.click();
  await expect(page.getByRole("menuitem", { name: "Code kopieren", exact: true })).toBeVisible();
});

test("search engines are told of both languages by whole addresses, and of none without an origin", async ({
  page,
}) => {
  const alternates = page.locator('link[rel="alternate"][hreflang]');
  const told = async (): Promise<(string | null)[][]> =>
    alternates.evaluateAll((links) =>
      links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]),
    );
  for (const path of [english, german]) {
    await page.goto(`http://localhost:${String(coursePort)}/course${path}`);
    const site = "https://interleave.example/course";
    expect(await told()).toEqual([
      ["en", site + english],
      ["de", site + german],
      ["x-default", site + english],
    ]);
    await page.goto(path);
    expect(await told()).toEqual([]);
  }
});

test("a lesson without a translation has no page in the language, and is linked as English", async ({
  page,
}) => {
  const missing = await page.request.get("/de/lessons/the-event-loop/");
  expect(missing.status()).toBe(404);
  await page.goto(german);
  const next = page.locator('.prose a[href*="the-event-loop"]').first();
  await expect(next).toHaveAttribute("hreflang", "en");
  // Cells that it passes on the way are laid out in the frame after, and what is below them moves.
  await next.scrollIntoViewIfNeeded();
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
  await expect(prediction).toContainText(
    /Richtig\. In deinem Lauf von gather\.ts: [A-ZÄÖÜ].*1,\d\d s/,
  );
  await expect(section(page, "gather.ts")).toContainText("Fertig");
  await expect(section(page, "gather.ts")).toContainText(/3 unterwegs · 1 Thread · 1,\d\d s/);
  const timeline = section(page, "gather.ts").getByRole("figure");
  await expect(timeline).toContainText("3 zugleich unterwegs");
  await expect(timeline).toContainText(/beschäftigt \d/);
  expect(complaints).toEqual([]);
});

test("a timeline keeps the language when it is touched, and compared", async ({ page }) => {
  await page.goto(german);
  const recorded = page.getByRole("figure", { name: "Zeitachse von primes-parallel.ts" });
  const pick = recorded.locator('[data-part="timeline-pick"]');
  const picture = recorded.locator('[data-part="timeline-picture"]');
  await recorded.scrollIntoViewIfNeeded();
  await picture.hover();
  await expect(recorded.getByRole("button", { name: "Vergrößern" })).toBeVisible();
  await picture.focus();
  await picture.press("ArrowRight");
  await expect(pick).toContainText(" bis ");
  await picture.press("Escape");
  await expect(pick).toHaveText(/^Aufgezeichnet in Chromium \d+ auf \d+ Kern(en)?$/);
  await runOf(page, "gather.ts").click();
  await expect(section(page, "gather.ts")).toHaveAttribute("data-state", "done");
  const own = section(page, "gather.ts").getByRole("figure");
  await own.getByRole("button", { name: "Mit der Aufzeichnung vergleichen" }).click();
  await expect(own).toContainText(/Gestrichelt: Aufgezeichnet in Chromium \d+ auf/);
});

test("a number that a run printed is written as the language writes numbers", async ({ page }) => {
  await page.goto(german);
  await expect(page.locator(".printed").filter({ hasText: /^\s*\d/ })).toHaveText(/^\d,\d$/);
});

test("what is English on the page says so", async ({ page }) => {
  await page.goto(german);
  const cell = section(page, "gather.ts");
  await cell.getByRole("group", { name: "Code von gather.ts" }).click();
  await cell
    .getByRole("textbox", { name: "Code von gather.ts" })
    .fill('console.log("hallo");\nthrow new Error("no");\n');
  await runOf(page, "gather.ts").click();
  await expect(cell).toHaveAttribute("data-state", "failed");
  const log = cell.getByRole("log");
  await expect(log.locator('[data-level="error"]')).toHaveAttribute("lang", "en");
  await expect(log.locator('[data-level="log"]')).not.toHaveAttribute("lang");
  const status = cell.locator('[data-part="status"]');
  await expect(status).toHaveText(/^gather\.ts: fehlgeschlagen .*, 2 Zeilen.*\. .*Error: no/);
  await expect(status.locator("[lang=en]")).toHaveText(/^(Uncaught )?Error: no/);
  for (const english of [page.locator("a.tag"), page.locator(".sources li a")]) {
    await expect(english.first()).toHaveAttribute("lang", "en");
  }
});

test("on a phone, what of a timeline's tools is cut fades, and is whole once scrolled to", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(german);
  await runOf(page, "gather.ts").click();
  await expect(section(page, "gather.ts")).toHaveAttribute("data-state", "done");
  const tools = section(page, "gather.ts").locator(".timeline-tools");
  const last = tools.getByRole("button", { name: "In Perfetto öffnen" });
  await expect(tools).toHaveCSS("mask-image", /gradient/);
  // The focus scrolls there.
  await last.focus();
  const right = (of: typeof tools) => of.evaluate((e) => e.getBoundingClientRect().right);
  // px: what the gradient fades.
  await expect.poll(async () => (await right(tools)) - (await right(last))).toBeGreaterThan(31);
});

test("an exercise is checked, and its checks are named in the language", async ({ page }) => {
  await page.goto(german);
  const exercise = page.getByRole("region", { name: "Übung: Drei auf einmal", exact: true });
  await exercise.hover();
  await exercise.getByRole("button", { name: "Prüfen", exact: true }).click();
  await expect(exercise).toContainText("2 von 3 Prüfungen bestanden.");
  const name = "drei Anfragen unterwegs, wo es drei zu stellen gibt";
  await expect(exercise).toContainText(name);
  await exercise.getByText("Diesen Lauf ansehen").first().click();
  await expect(
    exercise.getByRole("figure", { name: `Zeitachse von batches.ts: ${name}`, exact: true }),
  ).toBeVisible();
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

test("types come, count and name their problems in the language; TypeScript's own words are its own", async ({
  page,
}) => {
  await page.goto(german);
  const cell = section(page, "gather.ts");
  await cell.getByRole("group", { name: "Code von gather.ts" }).click();
  const editor = cell.getByRole("textbox", { name: "Code von gather.ts" });
  await expect(editor).toHaveAccessibleDescription("Tab rückt ein. Escape verlässt den Editor.");
  await editor.fill('const n: number = "three";\nconst m: number = "four";\nconsole.log(n, m);\n');
  const problems = cell.getByRole("list", { name: "Typprobleme von gather.ts", exact: true });
  await expect(problems.getByRole("button")).toHaveText([
    /Zeile 1.*Type 'string' is not assignable to type 'number'\..*TypeScript 2322/,
    /Zeile 2/,
  ]);
  await expect(cell.getByText("2 Typprobleme", { exact: true })).toBeVisible();
  await editor.press("Control+Home");
  await editor.press("Control+Shift+Space");
  await expect(cell.locator(".type-tip")).toHaveText("Hier hat nichts einen Typ.");
});

test("types that wait to be asked for say their size as the language writes it", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto(german);
  const cell = section(page, "gather.ts");
  await cell.getByRole("group", { name: "Code von gather.ts" }).click();
  await expect(cell.getByRole("button", { name: /^Typen prüfen \(\d,\d MB\)$/ })).toBeVisible();
});

test("a cell is handed on in the language", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(german);
  const choose = async (entry: string): Promise<void> => {
    await page.getByRole("button", { name: "Mehr zu gather.ts", exact: true }).click();
    await page.getByRole("menuitem", { name: entry, exact: true }).click();
  };
  await choose("Link zu diesem Code kopieren");
  await expect(section(page, "gather.ts")).toContainText("Der Link ist kopiert.");
  await choose("Diese Zelle einbetten");
  const dialog = page.getByRole("dialog", { name: "gather.ts einbetten", exact: true });
  const lines = dialog.getByRole("textbox", { name: "Zeilen zum Kopieren" });
  await expect(lines).toHaveValue(/title="gather\.ts, eine Zelle, die läuft"/);
  await dialog.getByRole("button", { name: "Diese Zeilen kopieren" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Kopiert.");
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(dialog).toHaveCount(0);
});

test("exploring speaks the page's words: lesson 8, which has no translation, is given the German ones", async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  await page.route("**/lessons/races-on-one-thread/", async (route) => {
    const response = await route.fetch();
    const words = JSON.stringify(wordsAtOnce(wordsOf("de")));
    const script = `<script type="application/json" id="${wordsId}">${words}</script>`;
    const body = (await response.text()).replace("</head>", `${script}</head>`);
    await route.fulfill({ response, body });
  });
  // As a translated page's import map has it, which this page's policy would not allow.
  await page.route("**/words/en.*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: wordsFile("de").text }),
  );
  await page.goto("/lessons/races-on-one-thread/");
  const button = page.locator('lesson-cell [data-part="explore"]').first();
  const file = await page
    .locator('lesson-cell:has([data-part="explore"]) section')
    .first()
    .getAttribute("aria-label");
  await button.click();
  const figure = page.getByRole("figure", { name: `Abläufe von ${file ?? ""}`, exact: true });
  await expect(figure).toContainText(/\d+ von allen [\d.]+ Verschränkungen schlagen fehl\./);
  await expect(figure).toContainText("Zwei gewöhnliche Läufe");
  await expect(figure.getByRole("columnheader")).toHaveText([
    "Schritt",
    "Schlägt fehl",
    "Geht gut",
  ]);
  await figure.getByRole("button", { name: "Schritt vor", exact: true }).click();
  await figure.getByRole("button", { name: "Schritt vor", exact: true }).click();
  await expect(figure).toContainText(/Schritt 1 von \d+: .* sind um\./);
  await figure.getByRole("button", { name: "Die Reihenfolge selbst wählen" }).click();
  const next = figure.getByRole("list", { name: "Was als Nächstes kommt" });
  await expect(next.getByRole("button").first()).toHaveText(/^Die \d+ ms von .* sind um$/);
  // What stands in the figure and is English was overlooked.
  await figure.getByText("Wie gesucht wird").click();
  await expect(figure).not.toContainText(
    /interleaving|schedule|order|holds|fails|Step|Try|Take|Begin/,
  );
  expect(complaints).toEqual([]);
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
    // Each result comes by itself, and has an empty place until then.
    await expect(page.locator(".search-dialog .pagefind-ui__loading")).toHaveCount(0);
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

test("no width makes its long words scroll the page sideways", async ({ page }) => {
  await page.goto(german);
  // The last is the first at which the bar shows all that it has.
  for (const width of [320, 799, 800]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${String(width)} px`).toBe(0);
  }
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
