/** The programs of `tests/hostile/` outside Chromium: all of them in stock Firefox. */
import { expect, test } from "@playwright/test";
import type { Browser, Page } from "puppeteer-core";
import { startCanary } from "./sandbox/canary.ts";
import type { Canary } from "./sandbox/canary.ts";
import { checkProgram, expectationIn } from "./sandbox/check-program.ts";
import { readHostilePrograms } from "./sandbox/hostile-program.ts";
import { findFirefox, launchFirefox } from "./sandbox/launch-firefox.ts";
import { servePage } from "./sandbox/serve-page.ts";
import type { PageServer } from "./sandbox/serve-page.ts";

const programs = readHostilePrograms();
if (programs.length === 0) throw new Error("Expected programs in tests/hostile/; found none");

let server: PageServer;
let canary: Canary;
test.beforeAll(async () => {
  server = await servePage();
  canary = await startCanary();
});
test.afterAll(async () => {
  await canary.close();
  await server.close();
});

test.describe("hostile programs in Firefox", () => {
  test.skip(findFirefox() === undefined, "no Firefox on this machine (set FIREFOX_PATH)");
  let browser: Browser;
  let page: Page;
  test.beforeAll(async () => {
    browser = await launchFirefox();
    page = await browser.newPage();
  });
  test.afterAll(() => browser.close());

  for (const program of programs) {
    const expectation = expectationIn(program, "firefox");
    test(`${program.path}: ${program.title}`, async () => {
      test.skip(expectation === undefined, "not run in Firefox: see its header");
      if (expectation === undefined) return;
      const address = program.isPlain ? server.plainAddress : server.address;
      if (page.url() !== address) await page.goto(address);
      await checkProgram(
        (call, argument) => page.evaluate(call, argument),
        program,
        expectation,
        canary.port,
      );
      expect(canary.takeSightings(), "what the canary has seen").toEqual([]);
    });
  }
});
