/** Looks at what this browser has of the course. */
import * as v from "valibot";

import type { Failure } from "../service-worker/keeping-protocol.ts";
import { keptCacheName, readKept } from "../service-worker/kept-cache.ts";
import { siteRegistration, siteRoot, siteScope } from "../service-worker/site-root.ts";
import { isKeeping } from "../service-worker/worker-scripts.ts";
import type { KeptState } from "./kept-state.ts";

/** What only the worker's messages say. */
export interface Heard {
  /** bytes, from when it was asked for; undefined once it has ended */
  readonly progress: { readonly bytes: number; readonly total: number | undefined } | undefined;
  readonly failure: Failure | undefined;
}

/** @param see is given the site's registration, where there is one */
export async function readKeptState(
  heard: Heard,
  see: (registration: ServiceWorkerRegistration) => void,
): Promise<KeptState> {
  if (import.meta.env.DEV) return { kind: "impossible", why: "unbuilt" };
  if (!isSecureContext) return { kind: "impossible", why: "insecure" };
  if (!("serviceWorker" in navigator)) return { kind: "impossible", why: "refused" };
  try {
    const registration = await siteRegistration();
    if (registration !== undefined) see(registration);
    return await stateOf(registration, heard);
  } catch (error) {
    if (isRefusal(error)) return { kind: "impossible", why: "refused" };
    return { kind: "failed", why: "network", hasPart: false };
  }
}

async function stateOf(
  registration: ServiceWorkerRegistration | undefined,
  { progress, failure }: Heard,
): Promise<KeptState> {
  const since = await readKept(siteScope());
  const { installing, waiting, active } = registration ?? {};
  if (isKeeping(active) && since !== undefined) {
    const { bytes } = await readSizes();
    const coming = [installing, waiting].find(isKeeping);
    const update =
      coming === undefined ? "none" : coming.state === "installed" ? "ready" : "coming";
    return { kind: "kept", since, bytes, update };
  }
  // One that is there already, its files removed, brings them again only when it is asked to.
  const isBringing = progress !== undefined && [waiting, active].some(isKeeping);
  const isTakingOver = isKeeping(waiting) && since !== undefined;
  if (isKeeping(installing) || isBringing || isTakingOver) {
    return { kind: "keeping", bytes: progress?.bytes ?? 0, total: progress?.total };
  }
  const hasPart = await holdsFiles();
  if (hasPart || (failure !== undefined && failure !== "stopped")) {
    return { kind: "failed", why: failure ?? "unknown", hasPart };
  }
  return { kind: "away", ...(await readSizes()), room: await readRoom() };
}

async function holdsFiles(): Promise<boolean> {
  const name = keptCacheName(siteScope());
  // Opening it would make one.
  if (!(await caches.has(name))) return false;
  return (await (await caches.open(name)).keys()).length > 0;
}

const sizesSchema = v.object({ bytes: v.number(), download: v.number() });

/** Of this version; of the kept one, where it is kept. */
async function readSizes(): Promise<v.InferOutput<typeof sizesSchema>> {
  const response = await fetch(`${siteRoot}kept-sizes.json`);
  return v.parse(sizesSchema, await response.json());
}

/** bytes that the browser would still give this site; undefined where it does not say. */
async function readRoom(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}

/** The browser keeps nothing for this site, by a setting of the reader's. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === "SecurityError";
}
