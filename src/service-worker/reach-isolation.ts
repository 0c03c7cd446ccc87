/** `seekIsolation` with the browser's own parts. */
import { seekIsolation } from "./seek-isolation.ts";
import { isolationReloadKey as key, siteRegistration, siteRoot } from "./site-root.ts";
import { isKeeping, isolationScript } from "./worker-scripts.ts";

/** Settles when a worker will serve this page the next time. */
async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  // The worker claims the page as soon as it is active.
  const claimed = new Promise<void>((resolve) => {
    if (serviceWorker.controller !== null) resolve();
    else serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
  });
  const present = await siteRegistration();
  const workers = [present?.active, present?.waiting, present?.installing];
  // The worker that keeps the course isolates as well; this one would push it out.
  const registration =
    present !== undefined && workers.some(isKeeping)
      ? present
      : await serviceWorker.register(siteRoot + isolationScript, { scope: siteRoot });
  // Loaded past the worker (Shift+Reload): it is active and will not claim the page again.
  if (registration.active === null) await claimed;
}

/** @throws what registering throws: the browser refused it */
export async function reachIsolation(hasReaderBegun: () => boolean): Promise<void> {
  await seekIsolation({
    isIsolated: crossOriginIsolated,
    canRegister: isSecureContext && "serviceWorker" in navigator,
    hasReloaded: () => {
      try {
        return sessionStorage.getItem(key) !== null;
      } catch {
        return false; // Storage is blocked: `keepReloaded` will say so before anything is done.
      }
    },
    keepReloaded: () => {
      try {
        sessionStorage.setItem(key, "");
        return true;
      } catch {
        return false;
      }
    },
    register,
    hasReaderBegun,
    reload: () => location.reload(),
  });
}
