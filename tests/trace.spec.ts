/**
 * What runs measure, in the sandbox by itself: every case of `sandbox/trace-cases/` in each engine of this
 * machine.
 */
import { expect, test } from "@playwright/test";
import { traceDifferences } from "./sandbox/check-trace.ts";
import { engineAccesses } from "./sandbox/open-engine.ts";
import type { EnginePage } from "./sandbox/open-engine.ts";
import { programOf, runInPage } from "./sandbox/run-case.ts";
import { servePage } from "./sandbox/serve-page.ts";
import type { PageServer } from "./sandbox/serve-page.ts";
import { traceCases } from "./sandbox/trace-cases.ts";

let server: PageServer;
test.beforeAll(async () => {
  server = await servePage();
});
test.afterAll(() => server.close());

for (const access of engineAccesses) {
  const { engine, name, isHere, advice } = access;
  test.describe(`traces in ${name}`, () => {
    test.skip(!isHere, advice);
    let page: EnginePage;
    let cores: number;
    test.beforeAll(async () => {
      page = await access.open();
      await page.goto(server.address);
      cores = await page.evaluate(() => Promise.resolve(navigator.hardwareConcurrency), undefined);
    });
    test.afterAll(() => page.close());

    for (const given of traceCases) {
      if (given.not?.includes(engine) === true) continue; // The case says why.
      test(given.name, async () => {
        const address = given.plain === true ? server.plainAddress : server.address;
        if (page.url() !== address) await page.goto(address);
        const report = await runInPage(
          (call, program) => page.evaluate(call, program),
          await programOf(given),
        );
        expect(traceDifferences(given, report, cores), given.name).toEqual([]);
      });
    }
  });
}
