/** When what only the version before had can go. */
import type { WorkerScope } from "./worker-scope.ts";

/**
 * Another page may still be of that version, and load its scripts from the cache (they are named by their
 * contents): it has gone once one page alone is open, the one that this worker is opening. What a version
 * to come has brought is none of its business.
 *
 * A page is counted only from when it is there. So this waits for the one that is being opened; and a worker
 * that waits is not replaced, by which the next one does not miss a page that this one has answered.
 *
 * @param openedId `resultingClientId` of the navigation
 */
export async function hasVersionBeforeGone(
  { clients, registration }: Pick<WorkerScope, "clients" | "registration">,
  openedId: string,
): Promise<boolean> {
  // Undefined where nothing came of it: a download, a page that was left at once.
  if ((await clients.get(openedId)) === undefined) return false;
  if (registration.installing !== null || registration.waiting !== null) return false;
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // Where it takes the place of another, neither may be among them for a moment.
  return pages.every(({ id }) => id === openedId);
}
