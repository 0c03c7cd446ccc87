/** Every program of `tests/hostile/` in Chromium. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startCanary } from "./sandbox/canary.ts";
import type { Canary } from "./sandbox/canary.ts";
import { checkProgram, expectationIn } from "./sandbox/check-program.ts";
import { readHostilePrograms } from "./sandbox/hostile-program.ts";
import { servePage } from "./sandbox/serve-page.ts";
import type { PageServer } from "./sandbox/serve-page.ts";

const programs = readHostilePrograms();
if (programs.length === 0) throw new Error("Expected programs in tests/hostile/; found none");

let server: PageServer;
let canary: Canary;
let page: Page;

test.beforeAll(async ({ browser }) => {
  server = await servePage();
  canary = await startCanary();
  page = await browser.newPage();
});
test.afterAll(async () => {
  await page.close();
  await canary.close();
  await server.close();
});

for (const program of programs) {
  const expectation = expectationIn(program, "chromium");
  if (expectation === undefined) continue; // Its header says why.
  test(`${program.path}: ${program.title}`, async () => {
    const address = program.isPlain ? server.plainAddress : server.address;
    if (page.url() !== address) await page.goto(address);
    await checkProgram(
      (call, argument) => page.evaluate(call, argument),
      program,
      expectation,
      canary.port,
      "chromium",
    );
    expect(canary.takeSightings(), "what the canary has seen").toEqual([]);
  });
}
