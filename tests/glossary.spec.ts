/** Words of the course, between a lesson and the glossary; and a program beside its cell. */
import { expect, test } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

test("a word leads to its meaning, and back to where it is defined", async ({ page }) => {
  await page.goto("/lessons/the-event-loop/");
  await page.getByRole("main").getByRole("link", { name: "run to completion" }).first().click();
  await expect(page).toHaveURL(/\/glossary\/#run-to-completion$/);
  const entry = page.getByRole("region", { name: "run to completion", exact: true });
  await expect(entry).toBeInViewport();
  await entry.getByRole("link", { name: "The event loop" }).click();
  await expect(page).toHaveURL(/\/lessons\/the-event-loop\/#term-run-to-completion$/);
  await expect(page.locator("#term-run-to-completion")).toBeInViewport();
});

test("the glossary is in the order of the alphabet", async ({ page }) => {
  await page.goto("/glossary/");
  const words = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(words.length).toBeGreaterThan(20);
  expect(words.toSorted((a, b) => a.localeCompare(b, "en"))).toEqual(words);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a cell and its counterpart in Python, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ""}/lessons/two-words-two-axes/`);
    const { section } = new CellOnPage(page, "gather.ts");
    const program = page.getByRole("region", { name: "gather.py", exact: true });
    await expect(section).toBeVisible();
    await expect(program).toBeHidden();
    const languages = page.getByRole("radiogroup", { name: "Language" });
    await languages.getByRole("radio", { name: "Python" }).check();
    await expect(section).toBeHidden();
    await expect(program.getByRole("group", { name: "Output of gather.py" })).toHaveText(
      /^Processing 1\s+Processing 2\s+Processing 3$/,
    );
    const address = await program.getByRole("link", { name: "Open the file" }).getAttribute("href");
    const file = await page.request.get(`${baseURL ?? ""}${address ?? ""}`);
    expect(await file.text()).toContain("asyncio.run(main())");
    await context.close();
  });
}
