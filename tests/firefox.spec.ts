/** Stock Firefox runs lesson 1 too, driven over WebDriver BiDi. */
import { expect, test } from "@playwright/test";
import type { Browser, Page } from "puppeteer-core";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { compareOutput } from "../src/lesson/output-pattern.ts";
import { sitePort } from "../playwright.config.ts";
import { findFirefox, launchFirefox } from "./sandbox/launch-firefox.ts";

const lessons = await readLessons();
const [lesson] = lessons;
if (lesson === undefined) throw new Error("No lesson found in content/lessons.");
const raced = lessons
  .flatMap(({ slug, cells }) => cells.map(({ file, explore }) => ({ slug, file, explore })))
  .find(({ explore }) => explore === "broken");
if (raced === undefined) throw new Error('No cell found that says explore="broken".');

const [longest] = [...lessons].sort((one, other) => other.cells.length - one.cells.length);
if (longest === undefined) throw new Error("No lesson found in content/lessons.");

/** Runs a cell by its Run button and hands back what the page then says of it. */
async function runCell(page: Page, file: string) {
  const section = `section[aria-label="${file}"]`;
  await page.locator(`${section} [data-part="run"]`).click();
  await page.waitForSelector(`${section}:is([data-state=done], [data-state=failed])`);
  return page.$eval(section, (element) => ({
    state: element.getAttribute("data-state"),
    threads: Number(element.getAttribute("data-threads")),
    lines: [...element.querySelectorAll<HTMLElement>("[role=log] > [data-level]")].map(
      (line) => line.innerText,
    ),
  }));
}

test.describe("Firefox", () => {
  test.skip(findFirefox() === undefined, "no Firefox on this machine (set FIREFOX_PATH)");
  let browser: Browser;

  test.beforeAll(async () => {
    browser = await launchFirefox();
  });
  test.afterAll(() => browser.close());

  test(`runs every cell of ${lesson.slug}`, async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${String(sitePort)}/lessons/${lesson.slug}/`);
    for (const cell of lesson.cells) {
      const ran = await runCell(page, cell.file);
      expect(ran.state, cell.file).toBe("done");
      if (cell.output !== undefined) {
        expect(compareOutput(cell.output, ran.lines), cell.file).toBeUndefined();
      }
      const { threads } = cell.expectation;
      if (threads !== undefined) expect(ran.threads, cell.file).toBe(threads.max);
    }
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.close();
  });

  test("a page in another language says its words", async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${String(sitePort)}/de/lessons/two-words-two-axes/`);
    expect((await runCell(page, "gather.ts")).state).toBe("done");
    const status = `section[aria-label="gather.ts"] [data-part="status"]`;
    expect(await page.$eval(status, (element) => element.textContent)).toMatch(/fertig/);
    await page.close();
  });

  test(`is led into the midst of ${longest.slug}, and on the way up nothing jumps`, async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    const last = longest.cells.at(-1)?.file ?? "";
    const address = `http://localhost:${String(sitePort)}/lessons/${longest.slug}/`;
    await page.goto(`${address}#cell-${last}`);
    // Cells that are not laid out stand above it: what they turn out to be must not move it.
    expect(await page.$$("lesson-cell[data-far]")).not.toEqual([]);
    const top = await page.$eval(`[id="cell-${last}"]`, (cell) => cell.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(100);
    const jumps = await page.evaluate(async () => {
      const frame = async () => new Promise((resolve) => requestAnimationFrame(resolve));
      await document.fonts.ready;
      const found: number[] = [];
      const step = 600;
      for (let steps = 0; steps < 30; steps++) {
        // Not what spans cells: its top moves with what stands above.
        const seen = document
          .elementFromPoint(innerWidth / 2, innerHeight / 2)
          ?.closest("p, li, h2, h3, [data-part]");
        const before = seen?.getBoundingClientRect().top;
        scrollBy({ top: -step, behavior: "instant" });
        // What has come near is laid out in the second.
        for (let frames = 0; frames < 3; frames++) await frame();
        if (seen && before !== undefined)
          found.push(Math.round(seen.getBoundingClientRect().top - before - step));
      }
      return found;
    });
    expect(jumps.length).toBeGreaterThan(10);
    expect(jumps.filter((jump) => jump !== 0)).toEqual([]);
    await page.close();
  });

  test(`finds the race of ${raced.slug}, and confirms it`, async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${String(sitePort)}/lessons/${raced.slug}/`);
    const section = `section[aria-label="${raced.file}"]`;
    await page.locator(`${section} [data-part="explore"]`).click();
    const figure = await page.waitForSelector(
      `${section} figure.schedules[data-outcome="broken"][data-confirmed]`,
    );
    expect(await figure?.evaluate((element) => element.getAttribute("data-confirmed"))).toBe("yes");
    await page.close();
  });
});
