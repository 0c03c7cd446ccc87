/** ms: a page that is never idle gets it then. */
const atLatest = 1500;

/** Calls back once the browser has nothing better to do. */
export function whenIdle(callback: () => void): void {
  // Not in Safari before 26.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: atLatest });
  else setTimeout(callback, 200);
}
