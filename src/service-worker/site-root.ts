/** Where the site lies, for the pages that register its worker. */

/** With both slashes: `/`, `/course/`. */
export const siteRoot = import.meta.env.BASE_URL.replace(/\/*$/, "/");

/** In `sessionStorage` once a tab has loaded a page again for isolation's sake. */
export const isolationReloadKey = `interleave:isolation-reload:${siteRoot}`;

/** The site's own registration; one of a site above it is none of ours. */
export async function siteRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(siteRoot);
  return registration?.scope === siteScope() ? registration : undefined;
}

/** As registrations name it: `https://example.org/course/`. */
export function siteScope(): string {
  return new URL(siteRoot, location.href).href;
}
