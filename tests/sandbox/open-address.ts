/** Opens an address in Firefox, whichever word of its coming gets lost. */
import type { Page } from "puppeteer-core";

/** ms between two looks at the page. */
const lookEvery = 100;

/**
 * Between an isolated page and one that is not, Firefox goes on in another process, and now and then its
 * `load` event is never told: the page is there, and Puppeteer waits for it until its time is up. So the
 * page itself is asked as well.
 */
export async function openAddress(page: Page, address: string): Promise<void> {
  const over = new AbortController();
  const told = page.goto(address).finally(() => {
    over.abort();
  });
  const seen = (async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
      if (over.signal.aborted || (await isThere(page, address))) return;
    }
  })();
  // Where the page was seen first, the rest is the event that is not told.
  told.catch(() => undefined);
  await Promise.race([told, seen]);
}

/** False also where the page is on its way from one process to the other, and answers nobody. */
async function isThere(page: Page, address: string): Promise<boolean> {
  try {
    return await page.evaluate(
      (wanted) => location.href === wanted && document.readyState === "complete",
      address,
    );
  } catch {
    return false;
  }
}
