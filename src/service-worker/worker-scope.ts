/** What is used of https://w3c.github.io/ServiceWorker/, which TypeScript's library for pages has not. */

declare global {
  // Workbox's own types name these two.
  interface ExtendableEvent extends Event {
    waitUntil(promise: Promise<unknown>): void;
  }
  interface FetchEvent extends ExtendableEvent {
    readonly request: Request;
    /** Of the page that a navigation opens. */
    readonly resultingClientId: string;
    respondWith(response: Promise<Response>): void;
  }
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    /** Settles once that page is there, or nothing comes of it. */
    get(id: string): Promise<unknown>;
    matchAll(options: {
      type: "window";
      includeUncontrolled: true;
    }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
}

export function isExtendable(event: Event): event is ExtendableEvent {
  return "waitUntil" in event;
}

/** `ExtendableMessageEvent`, which is no `MessageEvent`. */
export function isMessage(event: Event): event is ExtendableEvent & {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
} {
  return isExtendable(event) && "data" in event && "ports" in event;
}

function isFetch(event: Event): event is FetchEvent {
  return "respondWith" in event;
}

/** @throws where the script runs as anything but a service worker */
export function workerScope(): WorkerScope {
  const scope: object = globalThis;
  if (isWorkerScope(scope)) return scope;
  throw new Error("Expected to run as a service worker; found no skipWaiting and clients.");
}

function isWorkerScope(scope: object): scope is WorkerScope {
  return "skipWaiting" in scope && "clients" in scope && "registration" in scope;
}

/** Answers every request of this origin; all others the browser sends by itself. */
export function answerRequests(answer: (event: FetchEvent) => Promise<Response>): void {
  addEventListener("fetch", (event) => {
    if (!isFetch(event)) return;
    const { request } = event;
    if (new URL(request.url).origin !== location.origin) return;
    // https://crbug.com/823392: opening the developer tools asks so, and fetching it throws.
    if (request.cache === "only-if-cached" && request.mode !== "same-origin") return;
    event.respondWith(answer(event));
  });
}
