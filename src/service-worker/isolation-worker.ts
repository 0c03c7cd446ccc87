/**
 * The service worker for hosts that send no isolation headers (GitHub Pages among them): it adds
 * them to what comes from this origin, and does nothing else. Where the reader keeps the course,
 * `keeping-worker.ts` takes its place, and does so too.
 */
import { isolateResponse } from "./isolate-response.ts";
import { answerRequests, isExtendable, workerScope } from "./worker-scope.ts";

const scope = workerScope();

addEventListener("install", (event) => {
  // It holds no files that a page could miss: a newer one may take over at any time.
  if (isExtendable(event)) event.waitUntil(scope.skipWaiting());
});
addEventListener("activate", (event) => {
  if (isExtendable(event)) event.waitUntil(scope.clients.claim());
});
answerRequests(async ({ request }) => isolateResponse(await fetch(request)));
