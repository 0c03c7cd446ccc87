/** Every program of `tests/hostile/` outside Chromium: in stock Firefox, and in WebKitGTK. */
import { expect, test } from "@playwright/test";
import { startCanary } from "./sandbox/canary.ts";
import type { Canary } from "./sandbox/canary.ts";
import { checkProgram, expectationIn } from "./sandbox/check-program.ts";
import { readHostilePrograms } from "./sandbox/hostile-program.ts";
import { engineAccesses } from "./sandbox/open-engine.ts";
import type { EnginePage } from "./sandbox/open-engine.ts";
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

for (const access of engineAccesses) {
  const { engine, name, isHere, advice } = access;
  if (engine === "chromium") continue; // hostile.spec.ts
  test.describe(`hostile programs in ${name}`, () => {
    test.skip(!isHere, advice);
    let page: EnginePage;
    test.beforeAll(async () => {
      page = await access.open();
    });
    test.afterAll(() => page.close());

    for (const program of programs) {
      const expectation = expectationIn(program, engine);
      if (expectation === undefined) continue; // Its header says why.
      test(`${program.path}: ${program.title}`, async () => {
        const address = program.isPlain ? server.plainAddress : server.address;
        if (page.url() !== address) await page.goto(address);
        await checkProgram(
          (call, argument) => page.evaluate(call, argument),
          program,
          expectation,
          canary.port,
          engine,
        );
        expect(canary.takeSightings(), "what the canary has seen").toEqual([]);
      });
    }
  });
}
