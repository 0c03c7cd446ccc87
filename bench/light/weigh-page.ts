/** What a page loads before any touch, as a browser asks for it: also what scripts ask for once it is idle. */
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";

/** In bytes, each file compressed by gzip. */
export interface PageWeight {
  /** Of scripts with an address; what stands in the page itself counts as the page. */
  readonly scripts: number;
  /** The page and all that it asks for: scripts, styles, fonts, pictures, data. */
  readonly all: number;
  /** Cumulative layout shift, at the viewport's 412 by 823. */
  readonly layoutShift: number;
}

/** ms without a request, after which a page has loaded all that it loads by itself. */
const quiet = 1_500;

/** @throws where there is no page at `address` */
export async function weighPage(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: { width: 412, height: 823 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(observeShift);
    const sum = { scripts: 0, all: 0 };
    let last = Date.now();
    const taken: Promise<void>[] = [];
    page.on("response", (response) => {
      last = Date.now();
      const take = async (): Promise<void> => {
        // What is not there has no bytes to count.
        if (!response.ok()) return;
        const bytes = gzipSync(await response.body()).length;
        sum.all += bytes;
        if (response.request().resourceType() === "script") sum.scripts += bytes;
        last = Date.now();
      };
      taken.push(take());
    });
    const status = (await page.goto(address, { waitUntil: "load" }))?.status();
    if (status !== 200) {
      throw new Error(`Expected ${address} to be there (200); found ${String(status)}`);
    }
    // What waits for idle time has asked by then: its turn may come late on a busy machine.
    await page.evaluate(untilIdle);
    last = Date.now();
    while (Date.now() - last < quiet) await page.waitForTimeout(quiet - (Date.now() - last));
    await Promise.all(taken);
    const layoutShift = await page.evaluate(() =>
      Number(document.documentElement.dataset["shift"] ?? 0),
    );
    return { ...sum, layoutShift };
  } finally {
    await context.close();
  }
}

/** In a page where nothing moves Chromium's headless shell now and then has no idle time ever: a frame gives it some. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    const waking = setInterval(() => requestAnimationFrame(() => undefined), 100);
    requestIdleCallback(() => {
      clearInterval(waking);
      setTimeout(resolve);
    });
  });
}

function observeShift(): void {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      shift += (entry as unknown as { readonly value: number }).value;
    }
    document.documentElement.dataset["shift"] = String(shift);
  }).observe({ type: "layout-shift", buffered: true });
}
