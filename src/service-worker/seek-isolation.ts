/**
 * On a host that sends no isolation headers, asks the service worker to add them: registers it and
 * loads the page once more through it. Everything but shared memory works without, so this gives way
 * to the reader: where they have begun to do something, the next page is the isolated one. So it is in a
 * tab that has loaded a page again already.
 */
export interface Surroundings {
  readonly isIsolated: boolean;
  /** Service workers are there, and allowed: a secure context. */
  readonly canRegister: boolean;
  /**
   * Whether this tab has loaded a page again already, for this reason. Kept as long as the tab, and
   * never taken back: once a tab is what makes a loop impossible.
   */
  hasReloaded(): boolean;
  /** @returns whether it can be kept; where not, the page must not be loaded again */
  keepReloaded(): boolean;
  /** Settles when a service worker serves this page. */
  register(): Promise<void>;
  hasReaderBegun(): boolean;
  reload(): void;
}

export type Outcome = "isolated" | "unavailable" | "tried" | "left to the reader" | "reloading";

/** @throws what registering throws: the browser refused it */
export async function seekIsolation(page: Surroundings): Promise<Outcome> {
  if (page.isIsolated) return "isolated";
  if (!page.canRegister) return "unavailable";
  // Also in a tab that has tried: the worker may have been removed since, with the kept course.
  await page.register();
  if (page.hasReloaded()) return "tried";
  if (page.hasReaderBegun()) return "left to the reader";
  if (!page.keepReloaded()) return "unavailable";
  page.reload();
  return "reloading";
}
