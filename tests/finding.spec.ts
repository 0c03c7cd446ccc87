/** How the course is found: its search, its tags and languages, and what it says to those who link to it. */
import { expect, test, type Page } from "@playwright/test";
import { coursePort } from "../playwright.config.ts";

/** What Pagefind answers, as far as it is looked at. https://pagefind.app/docs/api/ */
interface Pagefind {
  search(term: string): Promise<{
    readonly results: readonly { data(): Promise<Found> }[];
  }>;
}
interface Found {
  readonly url: string;
  readonly content: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

async function search(page: Page, term: string): Promise<readonly Found[]> {
  return page.evaluate(async (asked) => {
    const address = "/pagefind/pagefind.js";
    const pagefind = (await import(address)) as Pagefind;
    const { results } = await pagefind.search(asked);
    const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return found.map(({ url, content, sub_results: parts }) => ({
      url,
      content,
      sub_results: parts.map(({ title, url: part }) => ({ title, url: part })),
    }));
  }, term);
}

test("the search finds prose, code, output, words of the glossary and exercises", async ({
  page,
}) => {
  await page.goto("/");
  for (const [term, url, part] of [
    ["fit on a card", "/lessons/two-words-two-axes/", undefined],
    ["mostOnThread", "/lessons/two-words-two-axes/", undefined],
    ["primes-gathered.ts", "/lessons/two-words-two-axes/", undefined],
    ["busy waiting", "/glossary/#busy-waiting", undefined],
    ["million dice", "/lessons/shared-memory/", "Exercise: Twenty-four million dice"],
    ['"three at a time"', "/lessons/two-words-two-axes/", "Exercise: Three at a time"],
  ] as const) {
    const found = await search(page, term);
    const at = found.find((result) => result.url.endsWith(url));
    expect(at, `${term}: found ${found.map((result) => result.url).join(", ")}`).toBeDefined();
    if (part === undefined) continue;
    expect(at?.sub_results.map(({ title }) => title.trim().replace(/\.$/, ""))).toContain(part);
  }
});

test("each word of the glossary is among the first three that are found for it", async ({
  page,
}) => {
  await page.goto("/glossary/");
  const words = await page.locator("[data-definition]").evaluateAll((sections) =>
    sections.map((section) => ({
      word: section.getAttribute("data-definition") ?? "",
      url: `/glossary/#${section.getAttribute("aria-labelledby") ?? ""}`,
    })),
  );
  expect(words.length).toBeGreaterThan(50);
  for (const { word, url } of words) {
    const found = (await search(page, word)).slice(0, 3).map((result) => result.url);
    expect.soft(found, word).toContain(url);
  }
});

test("how much was found is read out, in the dialog that alone can be read then", async ({
  page,
}) => {
  await page.goto("/lessons/");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search" });
  const told = dialog.getByRole("status");
  await dialog.getByRole("textbox").fill("deadlock");
  await expect(told).toHaveText(/^\d+ results for deadlock$/);
  await dialog.getByRole("textbox").fill("zzyzx");
  await expect(told).toHaveText(/^\w+ results? for zzyzx$/);
});

for (const knows of ["knows `closedby`", "does not know it yet"] as const)
  test(`a press on the search's own blank space leaves it open, one beside it, Escape and its button close it, where the browser ${knows}`, async ({
    page,
  }) => {
    if (knows === "does not know it yet") {
      await page.addInitScript(() => {
        Reflect.deleteProperty(HTMLDialogElement.prototype, "closedBy");
        Object.defineProperty(HTMLDialogElement.prototype, "setAttribute", {
          value(this: HTMLDialogElement, ...attribute: [name: string, value: string]) {
            if (attribute[0] === "closedby") return;
            Reflect.apply(Reflect.get(Element.prototype, "setAttribute"), this, attribute);
          },
        });
      });
    }
    await page.goto("/lessons/");
    const dialog = page.getByRole("dialog", { name: "Search" });
    const open = async (): Promise<void> => {
      await page.keyboard.press("Control+k");
      await expect(dialog).toBeVisible();
    };
    await open();
    await dialog.click({ position: { x: 6, y: 6 } });
    await expect(dialog).toBeVisible();
    await page.mouse.click(6, 6);
    await expect(dialog).toBeHidden();
    await open();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await open();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog).toBeHidden();
  });

test("no control, no table of a timeline, no hint and no covered output is in what is searched", async ({
  page,
}) => {
  await page.goto("/");
  const found = await search(page, "two words, two axes");
  const { content = "" } = found.find(({ url }) => url.endsWith("/two-words-two-axes/")) ?? {};
  // A cell that no prediction is about shows its output, and is searched for it.
  expect(content).toContain("export async function task(n: number)");
  expect(content).toContain("Done with 1. Done with 2. Done with 3.");
  for (const noise of [
    "Reset",
    "Run all cells",
    "Not tried",
    "As a table",
    "did not end",
    "Recorded in Chromium",
    "Hint 1 of",
    "Show our solution",
    "What happened in the recorded run",
    "most on the thread at once: 1",
    "Covered until",
    "Download this lesson",
  ]) {
    expect(content).not.toContain(noise);
  }
});

test("a tag and a language have pages that need no script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/lessons/two-words-two-axes/");
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "workers", exact: true }).first().click();
  await expect(page).toHaveURL(/\/tags\/workers\/$/);
  const titles = await main.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(titles).toContain("Web Workers");
  expect(titles).not.toContain("The event loop");
  await main
    .getByRole("group", { name: "Language" })
    .getByRole("link", { name: "Python", exact: true })
    .click();
  await expect(page).toHaveURL(/\/languages\/python\/$/);
  await expect(main.getByRole("heading", { name: "The event loop", exact: true })).toBeVisible();
  await page.goto("/lessons/");
  await main.getByRole("group", { name: "Tag" }).getByRole("link", { name: "deadlock" }).click();
  await expect(page).toHaveURL(/\/tags\/deadlock\/$/);
  await context.close();
});

test("the list filters in place where scripts run", async ({ page }) => {
  await page.goto("/lessons/");
  const main = page.getByRole("main");
  await main.getByRole("group", { name: "Tag" }).getByRole("link", { name: "deadlock" }).click();
  await expect(page).toHaveURL(/\/lessons\/\?tag=deadlock$/);
  await expect(main.getByRole("link", { name: "Locks and deadlock", exact: true })).toBeVisible();
  await expect(main.getByRole("link", { name: "Web Workers", exact: true })).toBeHidden();
});

test("tags that few lessons have are folded, and unfolded for who has chosen one", async ({
  page,
}) => {
  await page.goto("/lessons/");
  const tags = page.getByRole("main").getByRole("group", { name: "Tag" });
  const rare = tags.getByRole("link", { name: "microtasks", exact: true });
  await expect(rare).toBeHidden();
  await tags.getByText(/^\d+ more tags$/).click();
  await rare.click();
  await expect(page).toHaveURL(/\/lessons\/\?tag=microtasks$/);
  await page.reload();
  await expect(rare).toBeVisible();
  await expect(rare).toHaveAttribute("aria-current", "true");
  await page.goto("/tags/microtasks/");
  await expect(rare).toHaveAttribute("aria-current", "page");
  await expect(rare).toBeVisible();
});

test.describe("a site that knows its origin, below a sub-path", () => {
  const origin = "https://interleave.example";
  const here = `http://localhost:${String(coursePort)}`;
  const lesson = "/course/lessons/two-words-two-axes/";

  test("gives whole addresses, a picture that is there, and data", async ({ page, request }) => {
    await page.goto(here + lesson);
    const href = (rel: string) => page.locator(`head link[rel=${rel}]`).getAttribute("href");
    const property = (name: string) =>
      page.locator(`head meta[property="${name}"]`).getAttribute("content");
    expect(await href("canonical")).toBe(origin + lesson);
    expect(await property("og:url")).toBe(origin + lesson);
    expect(await property("og:title")).toBe("Two words, two axes");
    expect(await property("og:description")).toMatch(/^Tell concurrent from parallel/);
    const picture = (await property("og:image")) ?? "";
    expect(picture).toBe(`${origin}/course/share/lessons/two-words-two-axes.png`);
    expect(sizeOf(await (await request.get(picture.replace(origin, here))).body())).toEqual({
      width: 1200,
      height: 630,
    });
    const data: unknown = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
    );
    expect(data).toMatchObject({
      "@type": "LearningResource",
      name: "Two words, two axes",
      url: origin + lesson,
      isPartOf: { "@type": "Course", "@id": `${origin}/course/` },
    });
  });

  test("gives a translation a picture of its own, in its language", async ({ page, request }) => {
    const property = (name: string) =>
      page.locator(`head meta[property="${name}"]`).getAttribute("content");
    await page.goto(`${here}/course/de/lessons/two-words-two-axes/`);
    const german = (await property("og:image")) ?? "";
    expect(german).toBe(`${origin}/course/share/de/lessons/two-words-two-axes.png`);
    expect(await property("og:image:alt")).toBe(
      "Lektion 1 von 14: Zwei Wörter, zwei Achsen. Die Zeitachse eines ihrer Läufe.",
    );
    const [one, other] = await Promise.all(
      [german, german.replace("/de/", "/")].map(async (picture) =>
        (await request.get(picture.replace(origin, here))).body(),
      ),
    );
    if (one === undefined || other === undefined) throw new Error("Expected two pictures.");
    expect(sizeOf(one)).toEqual(sizeOf(other));
    expect(one.equals(other)).toBe(false);
  });

  test("has a feed of its lessons, and a map of its pages", async ({ request }) => {
    const feed = await (await request.get(`${here}/course/rss.xml`)).text();
    expect(feed).toContain(`<link>${origin}${lesson}</link>`);
    expect(feed).toContain("<category>workers</category>");
    const map = await (await request.get(`${here}/course/sitemap-0.xml`)).text();
    for (const path of [lesson, "/course/", "/course/tags/workers/", "/course/glossary/"]) {
      expect(map).toContain(`<loc>${origin}${path}</loc>`);
    }
    expect(map).not.toContain("/embed/");
  });
});

test("a site that does not know its origin gives no addresses that lead elsewhere", async ({
  page,
  request,
}) => {
  await page.goto("/lessons/two-words-two-axes/");
  await expect(page.locator('head :is([rel=canonical], [property="og:image"])')).toHaveCount(0);
  expect((await request.get("/rss.xml")).status()).toBe(404);
  expect((await request.get("/share/lessons/two-words-two-axes.png")).status()).toBe(404);
});

/** px, as a PNG's header says it: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
