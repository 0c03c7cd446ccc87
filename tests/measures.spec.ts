/** What runs measure and how long they take, where other work on the machine would be measured with them. */
import { expect, test } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

test("three waits in turn take the time of three, gathered the time of one", async ({ page }) => {
  await page.goto(lesson);
  const inTurn = new CellOnPage(page, "in-turn.ts");
  const gather = new CellOnPage(page, "gather.ts");
  await inTurn.runToEnd();
  await gather.runToEnd();
  const ratio =
    Number(await inTurn.attribute("data-wall-ms")) / Number(await gather.attribute("data-wall-ms"));
  expect(ratio).toBeGreaterThan(2);
  expect(ratio).toBeLessThan(4);
});

test("three tasks gathered are three in flight on one thread", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  expect(await cell.measures()).toMatchObject({
    tasks: 3,
    concurrency: 3,
    parallelism: 1,
    threads: 1,
  });
  expect(await cell.attribute("data-in-flight")).toBe("task:3");
  await expect(cell.section.locator("[data-part=measures]")).toHaveText(
    /^3 in flight · 1 thread · 1\.\d\d s$/,
  );
  await expect(page.locator('figure[aria-label="Timeline of gather.ts"]')).toContainText(
    "3 tasks, 3 in flight at once, 1 thread busy at once",
  );
});

test("in turn they are one at a time, and computing under Promise.all too", async ({ page }) => {
  await page.goto(lesson);
  for (const file of ["in-turn.ts", "primes-gathered.ts"]) {
    const cell = new CellOnPage(page, file);
    await cell.runToEnd();
    expect(await cell.measures()).toMatchObject({ tasks: 3, concurrency: 1, parallelism: 1 });
  }
});

test("workers are busy at the same instant, and never more than there are cores", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "primes-parallel.ts");
  await cell.runToEnd();
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const { parallelism, threads } = await cell.measures();
  expect(threads).toBe(4);
  expect(parallelism).toBeGreaterThanOrEqual(Math.min(2, cores));
  expect(parallelism).toBeLessThanOrEqual(Math.min(3, cores));
});

test("Stop ends while(true){} and the page's heart goes on beating", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await expect(cell.stop).toBeDisabled();
  await cell.edit('console.log("round");\nwhile (true) {}\n');
  await page.evaluate(() => {
    const beats: number[] = [];
    Object.assign(window, { beats });
    setInterval(() => beats.push(performance.now()), 10);
  });
  await cell.run.click();
  await expect(cell.output).toHaveText("round");
  await cell.expectState("running");
  await expect(cell.stop).toBeEnabled();
  await page.waitForFunction(() => ((window as { beats?: number[] }).beats?.length ?? 0) > 50);
  await cell.stop.click();
  await cell.expectState("stopped");
  const longest = await page.evaluate(() => {
    const beats = (window as { beats?: number[] }).beats ?? [];
    return Math.max(...beats.slice(1).map((beat, index) => beat - (beats[index] ?? beat)));
  });
  // Generous: a frozen page would show seconds. The figure itself is measured in bench/.
  expect(longest).toBeLessThan(1000);
  // The next run is none the worse for it.
  await cell.edit('console.log("again");\n');
  await cell.runToEnd();
  await cell.expectState("done");
  expect(await cell.lines()).toEqual(["again"]);
});
