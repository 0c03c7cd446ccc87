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
import type { PageApi } from "./sandbox/sandbox-page.ts";
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
  if (given.state === "stopped") expect(report.stopsAtOnce, "stopped at once").toBe(true);
  const next = await runInPage(evaluate, await programOf(ordinary));
  expect(differences(ordinary, next), "the run after it").toEqual([]);
}

const addressOf = (given: SandboxCase): string =>
  given.plain === true ? server.plainAddress : server.address;

/** Runs that are cut short, and may leave threads at work. */
const cutShort: readonly SandboxCase[] = [
  {
    name: "a loop that is stopped",
    files: { "main.ts": `console.log("at work"); for (;;) {}` },
    state: "stopped",
    stopAfterLines: 1,
  },
  {
    name: "a flood",
    files: { "main.ts": `for (;;) console.log("x");` },
    state: "failed",
    reason: "flood",
  },
  {
    name: "a bomb of workers",
    files: {
      "main.ts": `for (;;) new Worker(new URL("./busy.worker.ts", import.meta.url), { type: "module" });`,
      "busy.worker.ts": `for (;;) {}`,
    },
    state: "failed",
    reason: "threads",
  },
  {
    name: "a main thread that closes beside a busy worker",
    files: {
      "main.ts": `new Worker(new URL("./busy.worker.ts", import.meta.url), { type: "module" }).onmessage = () => close();`,
      "busy.worker.ts": `postMessage("at work"); for (;;) {}`,
    },
    state: "failed",
    reason: "closed",
  },
];

/** In either engine's page. */
type EvaluateBoolean = (call: () => boolean) => Promise<boolean>;

/** Marks the page's one frame; true where it is still the one that was marked before. */
const isSameFrame = (evaluate: EvaluateBoolean): Promise<boolean> =>
  evaluate(() => {
    const frames = document.querySelectorAll("iframe");
    if (frames.length !== 1) throw new Error(`Expected one frame, found ${frames.length}.`);
    const isMarked = frames[0]?.hasAttribute("data-marked") === true;
    frames[0]?.setAttribute("data-marked", "");
    return isMarked;
  });

// Chromium ends what is busy in a frame 2 s after `terminate()`, and with the frame at once.
async function checkFrame(
  evaluate: Evaluate,
  evaluateBoolean: EvaluateBoolean,
  given: SandboxCase,
): Promise<void> {
  const outcome = async (of: SandboxCase): Promise<string[]> =>
    differences(of, await runInPage(evaluate, await programOf(of)));
  expect(await outcome(ordinary)).toEqual([]);
  await isSameFrame(evaluateBoolean);
  expect(await outcome(ordinary)).toEqual([]);
  expect(await isSameFrame(evaluateBoolean), "after a run that ended by itself").toBe(true);
  expect(await outcome(given)).toEqual([]);
  expect(await isSameFrame(evaluateBoolean), "after one that was cut short").toBe(false);
  expect(await outcome(ordinary), "the run after it").toEqual([]);
  expect(await isSameFrame(evaluateBoolean), "after the run after it").toBe(true);
}

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

  for (const given of cutShort) {
    test(`${given.name} ends with its frame, and the next one is ready`, async () => {
      await page.goto(server.address);
      await checkFrame(
        (call, program) => page.evaluate(call, program),
        (call) => page.evaluate(call),
        given,
      );
    });
  }

  test("a frame in which another run goes on is kept until that ends", async () => {
    await page.goto(server.address);
    const waiting = await programOf({
      name: "a wait",
      // Longer than the other run takes to begin, on any machine.
      files: { "main.ts": `await new Promise((resolve) => setTimeout(resolve, 5_000));` },
    });
    const [loop] = cutShort;
    if (loop === undefined) throw new Error("Expected runs that are cut short, found none.");
    const told = await page.evaluate(
      async ([long, short]) => {
        const { sandboxTest } = globalThis as unknown as { readonly sandboxTest: PageApi };
        let isOver = false;
        const first = sandboxTest.runProgram(long).finally(() => {
          isOver = true;
        });
        const stopped = await sandboxTest.runProgram(short);
        const frame = document.querySelector("iframe");
        const then = { isOver, hasFrame: frame?.isConnected };
        const ended = await first;
        return {
          states: [stopped.result.state, ended.result.state],
          then,
          hasFrame: frame?.isConnected,
          frames: document.querySelectorAll("iframe").length,
        };
      },
      [waiting, await programOf(loop)] as const,
    );
    expect(told).toEqual({
      states: ["stopped", "done"],
      then: { isOver: false, hasFrame: true },
      hasFrame: false,
      frames: 1,
    });
  });

  test("where no worker starts, each run says so, also one that was not there when the first failed", async ({
    browser,
  }) => {
    const plain = await browser.newPage();
    let hasTriedBoth = false;
    plain.on("console", (message) => {
      if (message.text().startsWith("Creating a worker from 'data:")) hasTriedBoth = true;
    });
    await plain.addInitScript(() => {
      if (self !== top) return;
      // The page's own, which tells how long the machine stood still.
      class Idle extends EventTarget {
        postMessage(): void {
          this.dispatchEvent(new MessageEvent("message", { data: 0 }));
        }
      }
      Reflect.set(self, "Worker", Idle);
    });
    await plain.route(server.address, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = `${headers["content-security-policy"] ?? ""}; worker-src 'none'`;
      await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
    });
    await plain.goto(server.address);
    await plain.evaluate(() => {
      (globalThis as unknown as { readonly sandboxTest: PageApi }).sandboxTest.warm();
    });
    await expect.poll(() => hasTriedBoth).toBe(true);
    const refused: SandboxCase = {
      name: "a run",
      files: { "main.ts": "" },
      state: "failed",
      reason: "error",
      lines: ["This browser starts no worker for the cell: its script was not loaded"],
      levels: { 0: "error" },
    };
    for (let run = 0; run < 2; run++) {
      const report = await runInPage(
        (call, program) => plain.evaluate(call, program),
        await programOf(refused),
      );
      expect(differences(refused, report)).toEqual([]);
    }
    await plain.close();
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

  for (const given of cutShort) {
    test(`${given.name} ends with its frame, and the next one is ready`, async () => {
      await openAddress(page, server.address);
      await checkFrame(
        (call, program) => page.evaluate(call, program),
        (call) => page.evaluate(call),
        given,
      );
    });
  }
});
