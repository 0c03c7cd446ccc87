/** What a page loads before any touch, as a browser asks for it: also what scripts ask for once it is idle. */
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";

export interface PageWeight {
  /** bytes, gzip */
  readonly html: number;
  readonly styles: number;
  readonly scripts: number;
  /** Whatever else: fonts, pictures, data. */
  readonly other: number;
  readonly all: number;
  /** Cumulative layout shift, at the viewport's 412 by 823. */
  readonly layoutShift: number;
  /** Elements in the page. */
  readonly elements: number;
  /** Addresses below the origin, with their bytes. */
  readonly files: ReadonlyMap<string, number>;
}

/** ms without a request, after which a page has loaded all that it loads by itself. */
const quiet = 1_500;

/** @param address of the page, on a server that compresses nothing */
export async function weighPage(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: { width: 412, height: 823 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(observeShift);
    const files = new Map<string, number>();
    const sum = { html: 0, styles: 0, scripts: 0, other: 0 };
    let last = Date.now();
    const taken: Promise<void>[] = [];
    page.on("response", (response) => {
      last = Date.now();
      const take = async (): Promise<void> => {
        // A failed page has no bytes to count.
        if (!response.ok()) return;
        const bytes = gzipSync(await response.body()).length;
        const kind = kindOf(response.request().resourceType());
        sum[kind] += bytes;
        files.set(new URL(response.url()).pathname, bytes);
        last = Date.now();
      };
      taken.push(take());
    });
    await page.goto(address, { waitUntil: "load" });
    // What waits for idle time has asked by then: its turn may come late on a busy machine.
    await page.evaluate(
      () => new Promise<void>((resolve) => requestIdleCallback(() => setTimeout(resolve))),
    );
    last = Date.now();
    while (Date.now() - last < quiet) await page.waitForTimeout(quiet - (Date.now() - last));
    await Promise.all(taken);
    const { elements, layoutShift } = await page.evaluate(() => ({
      elements: document.querySelectorAll("*").length,
      layoutShift: Number(document.documentElement.dataset["shift"] ?? 0),
    }));
    const all = sum.html + sum.styles + sum.scripts + sum.other;
    return { ...sum, all, layoutShift, elements, files };
  } finally {
    await context.close();
  }
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

function kindOf(type: string): "html" | "styles" | "scripts" | "other" {
  switch (type) {
    case "document":
      return "html";
    case "stylesheet":
      return "styles";
    case "script":
      return "scripts";
    default:
      return "other";
  }
}
