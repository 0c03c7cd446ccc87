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
