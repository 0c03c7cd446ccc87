/**
 * The service worker of a reader who keeps the course on this device: it brings every file when it is
 * installed, and answers from what is there. Where the host sends no isolation headers it adds them,
 * as `isolation-worker.ts` does. A newer one waits until the reader wants it, or no page is open.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheRoute } from "workbox-precaching/PrecacheRoute.js";
import { Router } from "workbox-routing/Router.js";

import { isolateResponse } from "./isolate-response.ts";
import { KeepingStopped, failureOf, keepFiles, type KeptFile } from "./keep-files.ts";
import {
  keepingChannel,
  parseToKeepingWorker,
  type FromKeepingWorker,
} from "./keeping-protocol.ts";
import { keptCacheName, keptNote, noteKept, readKept } from "./kept-cache.ts";
import { otherNames } from "./other-names.ts";
import { answerRequests, isExtendable, isMessage, workerScope } from "./worker-scope.ts";

declare global {
  // Written here by workbox-build's `injectManifest` (`src/integrations/service-worker.ts`).
  var __WB_MANIFEST: KeptFile[];
}

const files: readonly KeptFile[] = self.__WB_MANIFEST;
const worker = workerScope();
const { scope } = worker.registration;
const cacheName = keptCacheName(scope);
const controller = new PrecacheController({
  cacheName,
  plugins: [{ handlerWillRespond: ({ response }) => Promise.resolve(isolateResponse(response)) }],
});
controller.addToCacheList([...files]);

// ------------------------------------------------------------------ keeping

let stopping = new AbortController();

addEventListener("install", (event) => {
  if (isExtendable(event)) event.waitUntil(keepCourse(event));
});

async function keepCourse(event: ExtendableEvent): Promise<void> {
  const channel = keepingChannel(scope);
  const tell = (message: FromKeepingWorker): void => channel.postMessage(message);
  // Before anything is waited for: a Stop that comes meanwhile counts.
  const { signal: stopped } = stopping;
  const isFirst = (await readKept(scope)) === undefined;
  try {
    await keepFiles(
      files,
      async ({ url, revision }, signal) => {
        // What is named by its contents may come out of the browser's own cache.
        const cache = revision === null ? "default" : "reload";
        const request = new Request(url, { cache, credentials: "same-origin", signal });
        await Promise.all(controller.strategy.handleAll({ request, event }));
      },
      stopped,
      (bytes, total) => tell({ type: "progress", bytes, total }),
    );
    await noteKept(await caches.open(cacheName), scope, new Date());
    tell({ type: "kept" });
  } catch (error) {
    // What came before a failure stays: the next try goes on from there.
    if (isFirst && error instanceof KeepingStopped) await caches.delete(cacheName);
    tell({ type: "failed", why: failureOf(error) });
    throw error;
  } finally {
    channel.close();
  }
  // The reader has just asked for it. A later version waits: pages of the version before are open.
  if (isFirst) await worker.skipWaiting();
}

addEventListener("message", (event) => {
  if (!isMessage(event)) return;
  const message = parseToKeepingWorker(event.data);
  if (message?.type === "keep") {
    stopping = new AbortController();
    // Workbox stores in an `install` only. This one lasts as long as the message's event.
    const waitUntil = (promise: Promise<unknown>): void => event.waitUntil(promise);
    event.waitUntil(keepCourse(Object.assign(new Event("install"), { waitUntil })));
  }
  if (message?.type === "stop") stopping.abort(new KeepingStopped("The reader pressed Stop."));
  if (message?.type === "use") event.waitUntil(worker.skipWaiting());
});

// ------------------------------------------------------------------ the version before

addEventListener("activate", (event) => {
  if (isExtendable(event)) event.waitUntil(worker.clients.claim().then(forgetOutdated));
});

let isTidy = false;

/**
 * Deletes what only the version before had. Another page may still be of that version, and load its
 * scripts from here (they are named by their contents): then it waits until one page alone is open.
 * What a version to come has brought is none of its business.
 */
async function forgetOutdated(): Promise<void> {
  const { installing, waiting } = worker.registration;
  if (installing !== null || waiting !== null) return;
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (isTidy || pages.length > 1) return;
  isTidy = true;
  const wanted = new Set([...controller.getURLsToCacheKeys().values(), keptNote(scope)]);
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
}

// ------------------------------------------------------------------ answering

const router = new Router();
router.registerRoute(
  new PrecacheRoute(controller, {
    // A cell's `?latency=300`, a list's `?tag=…`: the same file.
    ignoreURLParametersMatching: [/./],
    cleanURLs: false,
    urlManipulation: ({ url }) => otherNames(url),
  }),
);

answerRequests(async (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.waitUntil(forgetOutdated());
  // A cell's HEAD learns what a GET would; the browser leaves the body out by itself.
  const asked = request.method === "HEAD" ? new Request(request.url) : request;
  const kept = router.handleRequest({ request: asked, event });
  if (kept !== undefined) return kept;
  const ofVersionBefore =
    request.method === "GET" ? await caches.match(request, { cacheName }) : undefined;
  return isolateResponse(ofVersionBefore ?? (await askHost(request)));
});

async function askHost(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    // All that cells can fetch is kept, and of what is not they learn the same with and without a host.
    if (!request.url.startsWith(`${scope}lab/`) || request.signal.aborted) throw error;
    return new Response("Not found", { status: 404 });
  }
}
