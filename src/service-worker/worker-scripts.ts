/**
 * The two scripts of the site's one service worker, in the site's root: a registration has one of
 * them at a time. What readers who keep nothing load stays small, since the other names every file.
 */
export const isolationScript = "sw.js";
export const keepingScript = "sw-kept.js";

/** Whether it is the one that keeps the course. */
export function isKeeping(worker: ServiceWorker | null | undefined): worker is ServiceWorker {
  return worker?.scriptURL.endsWith(`/${keepingScript}`) === true;
}
