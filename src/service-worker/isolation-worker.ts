/**
 * The service worker for hosts that send no isolation headers (GitHub Pages among them): it adds
 * them to what comes from this origin, and does nothing else. No cache, no offline.
 */
import { isolateResponse } from "./isolate-response.ts";

/** What is used of https://w3c.github.io/ServiceWorker/, which TypeScript's library for pages has not. */
interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

function isExtendable(event: Event): event is ExtendableEvent {
  return "waitUntil" in event;
}
function isFetch(event: Event): event is FetchEvent {
  return "respondWith" in event;
}
function isWorkerScope(scope: object): scope is WorkerScope {
  return "skipWaiting" in scope && "clients" in scope;
}

const scope: object = globalThis;
if (isWorkerScope(scope)) {
  addEventListener("install", (event) => {
    if (isExtendable(event)) event.waitUntil(scope.skipWaiting());
  });
  addEventListener("activate", (event) => {
    if (isExtendable(event)) event.waitUntil(scope.clients.claim());
  });
  addEventListener("fetch", (event) => {
    if (!isFetch(event)) return;
    const { request } = event;
    if (new URL(request.url).origin !== location.origin) return;
    // https://crbug.com/823392: opening the developer tools asks so, and fetching it throws.
    if (request.cache === "only-if-cached" && request.mode !== "same-origin") return;
    event.respondWith(fetch(request).then(isolateResponse));
  });
}
