/** A host by its name over plain http: no secure context, so neither service workers nor shared memory. */
import { expect, test } from "@playwright/test";
import { chromiumLaunchOptions } from "../scripts/find-chromium.ts";
import { siteHeaders } from "../src/integrations/site-headers.ts";
import { CellOnPage } from "./notebook-page.ts";
import { checkThreads } from "./host/check-runs.ts";
import { serveStatic, type StaticServer } from "./static-server.ts";

const { args, ...launchOptions } = chromiumLaunchOptions();
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...args, "--host-resolver-rules=MAP school.test 127.0.0.1"],
  },
});

let server: StaticServer | undefined;
test.beforeAll(async () => {
  server = await serveStatic("dist", "/", siteHeaders);
});
test.afterAll(() => server?.close());

function site(): string {
  if (server === undefined)
    throw new Error("Expected a test to ask for the site, found no server.");
  return `http://school.test:${new URL(server.origin).port}/`;
}

checkThreads(() => ({ site: site(), isStrict: false }));

test("a lesson says why there is no shared memory; edits are kept, exercises graded, code shared, words found", async ({
  page,
}) => {
  await page.goto(`${site()}lessons/two-words-two-axes/`);
  expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([false, false]);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("new SharedArrayBuffer(8);");
  await cell.runToEnd();
  await cell.expectFailure("error");
  await expect(cell.section).toContainText("This page came over plain http");
  const reason = cell.section.getByRole("link", { name: /^Isolation/ });
  await expect(reason).toHaveAttribute("href", /\/hosting\/#isolation$/);
  await cell.edit('console.log("kept");\n');
  await cell.runToEnd();
  await page.reload();
  await expect(cell.code).toContainText("kept");
  const exercise = page.getByRole("region", { name: /^Exercise: / }).first();
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole("button", { name: "Check", exact: true }).click();
  await expect(exercise.locator("[data-part=result]")).toContainText("checks passed");

  await page.getByRole("button", { name: /^Search/ }).click();
  await page
    .getByRole("searchbox")
    .or(page.getByRole("textbox", { name: /search/i }))
    .fill("mutex");
  await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();

  await page.goto(`${site()}playground/`);
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit('console.log("shared");\n');
  await page.getByRole("button", { name: "Share", exact: true }).click();
  // The browser keeps its clipboard to secure contexts: the link is there to be copied by hand.
  await expect(page.getByRole("textbox", { name: "The link" })).toHaveValue(/#code=1\./);
  await expect(page).toHaveURL(/#code=1\./);
});

test("what cannot be copied is selected, and that is said", async ({ page }) => {
  await page.goto(`${site()}lessons/two-words-two-axes/`);
  await page.getByRole("button", { name: "More for gather.ts", exact: true }).click();
  await page.getByRole("menuitem", { name: "Embed this cell", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Embed gather.ts", exact: true });
  await dialog.getByRole("button", { name: "Copy these lines" }).click();
  await expect(dialog.getByRole("status")).toHaveText(
    "The browser did not allow copying. The lines are selected: copy them by hand.",
  );

  await page.goto(`${site()}playground/`);
  await new CellOnPage(page, "main.ts").edit("console.log(1);");
  const reading = await page.context().newPage();
  await reading.goto(`${site()}reading/`);
  await reading.getByText("main.ts", { exact: true }).click();
  await reading.getByRole("button", { name: "Copy your edit of main.ts" }).click();
  await expect(
    reading.getByRole("status").filter({ hasText: "The browser did not allow it." }),
  ).toBeVisible();
  expect(await reading.evaluate(() => getSelection()?.toString().trim())).toBe("console.log(1);");
});
