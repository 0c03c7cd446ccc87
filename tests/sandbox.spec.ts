/**
 * The sandbox by itself, without the site: every case of `sandbox/cases.ts` in Chromium and in stock
 * Firefox. After each of them an ordinary program must run.
 */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Browser as FirefoxBrowser, Page as FirefoxPage } from "puppeteer-core";
import { cases } from "./sandbox/cases.ts";
import { findFirefox, launchFirefox } from "./sandbox/launch-firefox.ts";
import { openAddress } from "./sandbox/open-address.ts";
import { differences, programOf, runInPage } from "./sandbox/run-case.ts";
import type { Evaluate } from "./sandbox/run-case.ts";
import type { SandboxCase } from "./sandbox/sandbox-case.ts";
import { servePage } from "./sandbox/serve-page.ts";
import type { PageServer } from "./sandbox/serve-page.ts";

const ordinary: SandboxCase = {
  name: "an ordinary program",
  files: { "main.ts": `await null; console.log("fine");` },
  state: "done",
  lines: ["fine"],
};

let server: PageServer;
test.beforeAll(async () => {
  server = await servePage();
});
test.afterAll(() => server.close());

async function check(evaluate: Evaluate, given: SandboxCase): Promise<void> {
  const report = await runInPage(evaluate, await programOf(given));
  expect(differences(given, report), given.name).toEqual([]);
  if (given.state === "stopped") expect(report.stopMs, "ms from Stop to stopped").toBeLessThan(100);
  const next = await runInPage(evaluate, await programOf(ordinary));
  expect(differences(ordinary, next), "the run after it").toEqual([]);
}

const addressOf = (given: SandboxCase): string =>
  given.plain === true ? server.plainAddress : server.address;

test.describe("sandbox in Chromium", () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
  });
  test.afterAll(() => page.close());

  for (const given of cases) {
    test(given.name, async () => {
      if (page.url() !== addressOf(given)) await page.goto(addressOf(given));
      await check((call, program) => page.evaluate(call, program), given);
    });
  }
});

test.describe("what a busy run leaves", () => {
  const busy: SandboxCase = {
    name: "a loop",
    files: { "main.ts": `console.log("at work"); for (;;) {}` },
    state: "stopped",
    stopAfterLines: 1,
  };
  const flood: SandboxCase = {
    name: "a flood",
    files: { "main.ts": `for (;;) console.log("x");` },
    state: "failed",
    reason: "flood",
  };
  const slow: SandboxCase = {
    name: "a wait",
    files: {
      "main.ts": `await new Promise((resolve) => setTimeout(resolve, 1_000)); console.log("awake");`,
    },
    state: "done",
    lines: ["awake"],
  };
  /** Marks the frame that is there; true where it is still the one that was marked before. */
  const isSameFrame = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const frames = document.querySelectorAll("iframe");
      const isMarked = frames[0]?.hasAttribute("data-marked") === true;
      frames[0]?.setAttribute("data-marked", "");
      if (frames.length !== 1) throw new Error(`Expected one frame, found ${frames.length}.`);
      return isMarked;
    });
  const outcome = async (page: Page, given: SandboxCase): Promise<string[]> =>
    differences(
      given,
      await runInPage((call, program) => page.evaluate(call, program), await programOf(given)),
    );

  // Chromium ends what is busy in a frame 2 s after `terminate()`, and with the frame at once.
  for (const given of [busy, flood]) {
    test(`${given.name} ends with its frame, and the next one is ready`, async ({ page }) => {
      await page.goto(server.address);
      expect(await outcome(page, ordinary)).toEqual([]);
      expect(await isSameFrame(page)).toBe(false);
      expect(await outcome(page, ordinary)).toEqual([]);
      expect(await isSameFrame(page)).toBe(true);
      expect(await outcome(page, given)).toEqual([]);
      expect(await isSameFrame(page)).toBe(false);
      expect(await outcome(page, ordinary)).toEqual([]);
      expect(await isSameFrame(page)).toBe(true);
    });
  }

  test("what goes on beside it goes on", async ({ page }) => {
    await page.goto(server.address);
    const [waited, stopped] = await Promise.all([outcome(page, slow), outcome(page, busy)]);
    expect([waited, stopped]).toEqual([[], []]);
  });
});

test.describe("sandbox in Firefox", () => {
  test.skip(findFirefox() === undefined, "no Firefox on this machine (set FIREFOX_PATH)");
  let browser: FirefoxBrowser;
  let page: FirefoxPage;
  test.beforeAll(async () => {
    browser = await launchFirefox();
    page = await browser.newPage();
  });
  test.afterAll(() => browser.close());

  for (const given of cases) {
    test(given.name, async () => {
      if (page.url() !== addressOf(given)) await openAddress(page, addressOf(given));
      await check((call, program) => page.evaluate(call, program), given);
    });
  }
});
