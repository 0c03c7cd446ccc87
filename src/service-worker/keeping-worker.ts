/**
 * The service worker of a reader who keeps the course on this device: it brings every file when it is
 * installed, and answers from what is there. Where the host sends no isolation headers it adds them,
 * as `isolation-worker.ts` does. A newer one waits until the reader wants it, or no page is open.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheRoute } from "workbox-precaching/PrecacheRoute.js";
import { Router } from "workbox-routing/Router.js";

import { bringFile } from "./bring-file.ts";
import { contentHash } from "./content-hash.ts";
import { HostRequests } from "./host-requests.ts";
import { isolateResponse } from "./isolate-response.ts";
import { KeepingStopped, failureOf, keepFiles, type KeptFile } from "./keep-files.ts";
import {
  keepingChannel,
  parseToKeepingWorker,
  type FromKeepingWorker,
} from "./keeping-protocol.ts";
import { keptCacheName, keptNote, newestNote, noteKept, readKept } from "./kept-cache.ts";
import { otherNames, slashed } from "./other-names.ts";
import { hasVersionBeforeGone } from "./version-before.ts";
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
let isBringing = false;

addEventListener("install", (event) => {
  if (isExtendable(event)) event.waitUntil(keepCourse());
});

async function keepCourse(): Promise<void> {
  // Before anything is waited for: a Stop that comes meanwhile counts.
  const { signal: stopped } = stopping;
  isBringing = true;
  try {
    // One for all: what comes after the reader has removed it goes nowhere.
    const cache = await caches.open(cacheName);
    await keepFiles(
      files,
      (file, signal) => bringFile(file, keyOf(file), addressOf(file), cache, signal),
      stopped,
      (bytes, total) => tellPages({ type: "progress", bytes, total }),
    );
    const version = await contentHash(new TextEncoder().encode(JSON.stringify(files)));
    const isFirst = await noteKept(cache, scope, version, new Date());
    tellPages({ type: "kept" });
    // The reader has just asked for it. A later version waits: pages of the version before are open.
    if (isFirst) await worker.skipWaiting();
  } catch (error) {
    // What came before a failure stays: the next try goes on from there.
    const isUnwanted = error instanceof KeepingStopped && (await readKept(scope)) === undefined;
    if (isUnwanted) await caches.delete(cacheName);
    tellPages({ type: "failed", why: failureOf(error) });
    throw error;
  } finally {
    isBringing = false;
  }
}

function addressOf({ url }: KeptFile): URL {
  return new URL(url, scope);
}

function keyOf(file: KeptFile): string {
  const key = controller.getCacheKeyForURL(addressOf(file).href);
  if (key !== undefined) return key;
  throw new Error(`Expected a key for ${file.url} among those of the files to keep; found none.`);
}

const pages = keepingChannel(scope);

function tellPages(message: FromKeepingWorker): void {
  pages.postMessage(message);
}

addEventListener("message", (event) => {
  if (!isMessage(event)) return;
  const message = parseToKeepingWorker(event.data);
  if (message?.type === "keep") {
    stopping = new AbortController();
    event.waitUntil(keepCourse());
  }
  if (message?.type === "stop") {
    stopping.abort(new KeepingStopped("The reader pressed Stop."));
    // The browser had ended this worker in the middle.
    if (!isBringing) tellPages({ type: "failed", why: "stopped" });
  }
  if (message?.type === "use") event.waitUntil(worker.skipWaiting());
  if (message?.type === "make-way") {
    hostRequests.giveUpSoon();
    // That it has heard: what is said matters not.
    event.ports[0]?.postMessage(true);
  }
});

// ------------------------------------------------------------------ the version before

addEventListener("activate", (event) => {
  if (isExtendable(event)) event.waitUntil(worker.clients.claim());
});

let isTidy = false;

/** @param openedId of the page that is being opened */
async function forgetOutdated(openedId: string): Promise<void> {
  if (isTidy || !(await hasVersionBeforeGone(worker, openedId))) return;
  isTidy = true;
  const keys = controller.getURLsToCacheKeys().values();
  const wanted = new Set([...keys, keptNote(scope), newestNote(scope)]);
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
}

// ------------------------------------------------------------------ answering

const hostRequests = new HostRequests();
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
  if (request.mode === "navigate") {
    event.waitUntil(forgetOutdated(event.resultingClientId));
    // As the host does: below an address without its slash a page's own links would lead elsewhere.
    const address = slashed(new URL(request.url));
    if (address !== undefined && isKept(address)) return Response.redirect(address);
  }
  // A cell's HEAD learns what a GET would; the browser leaves the body out by itself.
  const asked = request.method === "HEAD" ? new Request(request.url) : request;
  const kept = router.handleRequest({ request: asked, event });
  if (kept !== undefined) return kept;
  const ofVersionBefore =
    request.method === "GET" ? await caches.match(request, { cacheName }) : undefined;
  return isolateResponse(ofVersionBefore ?? (await askHost(request)));
});

function isKept({ origin, pathname }: URL): boolean {
  return controller.getCacheKeyForURL(origin + pathname) !== undefined;
}

async function askHost(request: Request): Promise<Response> {
  try {
    return await hostRequests.ask(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    // All that cells can fetch is kept, and of what is not they learn the same with and without a host.
    if (request.url.startsWith(`${scope}lab/`)) return new Response("Not found", { status: 404 });
    const page = request.destination === "document" ? await readUnkept() : undefined;
    if (page === undefined) throw error;
    return new Response(page.body, { status: 503, headers: page.headers });
  }
}

/** The page for what is not kept. */
async function readUnkept(): Promise<Response | undefined> {
  const key = controller.getCacheKeyForURL(new URL("unkept/", scope).href);
  return key === undefined ? undefined : caches.match(key, { cacheName });
}
