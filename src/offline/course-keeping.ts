/** The page's hand on the kept course: what there is, and what a reader can do with it. */
import {
  keepingChannel,
  parseFromKeepingWorker,
  type Failure,
} from "../service-worker/keeping-protocol.ts";
import { keptCacheName } from "../service-worker/kept-cache.ts";
import {
  isolationReloadKey,
  siteRegistration,
  siteRoot,
  siteScope,
} from "../service-worker/site-root.ts";
import { isKeeping, keepingScript } from "../service-worker/worker-scripts.ts";
import type { KeptState } from "./kept-state.ts";
import { takeOver, tell, tellAll } from "./tell-worker.ts";
import { isRefusal, readKeptState, type Heard } from "./read-kept-state.ts";

export class CourseKeeping {
  readonly #onState: (state: KeptState) => void;
  readonly #watched = new WeakSet<EventTarget>();
  #state: KeptState | undefined;
  #progress: Heard["progress"];
  #failure: Failure | undefined;
  #stopping = new AbortController();
  /** What is seen meanwhile is half of it. */
  #isRemoving = false;
  /** How often it has looked: a look that a later one has overtaken shows nothing. */
  #looks = 0;

  /** @param onState is told the state as it is, and each later one */
  constructor(onState: (state: KeptState) => void) {
    this.#onState = onState;
    keepingChannel(siteScope()).onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    void this.look();
  }

  #hear(data: unknown): void {
    const message = parseFromKeepingWorker(data);
    if (message?.type === "failed" || message?.type === "kept") {
      this.#failure = message.type === "failed" ? message.why : undefined;
      this.#progress = undefined;
      void this.look();
    } else if (message?.type === "progress") {
      this.#progress = message;
      this.#failure = undefined;
      const { bytes, total } = message;
      if (this.#state?.kind === "keeping") this.#show({ kind: "keeping", bytes, total });
      else if (this.#state?.kind !== "kept") void this.look();
    }
  }

  /** Looks anew, and shows what there is. */
  async look(): Promise<void> {
    if (this.#isRemoving) return;
    const look = ++this.#looks;
    const heard = { progress: this.#progress, failure: this.#failure };
    const state = await readKeptState(heard, (registration) => this.#watch(registration));
    if (look === this.#looks) this.#show(state);
  }

  #show(state: KeptState): void {
    this.#state = state;
    this.#onState(state);
  }

  /** Sees each turn of the workers that are there, and of those that come. */
  #watch(registration: ServiceWorkerRegistration): void {
    const watch = (target: EventTarget | null, event: string): void => {
      if (target === null || this.#watched.has(target)) return;
      this.#watched.add(target);
      target.addEventListener(event, () => void this.look());
    };
    watch(registration, "updatefound");
    for (const worker of [registration.installing, registration.waiting, registration.active]) {
      watch(worker, "statechange");
    }
  }

  // ------------------------------------------------------------------ what a reader can do

  async keep(): Promise<void> {
    this.#failure = undefined;
    this.#progress = { bytes: 0, total: undefined };
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#show({ kind: "keeping", bytes: 0, total: undefined });
    // So that the browser does not clear it by itself. Whether it agrees changes nothing here.
    void navigator.storage.persist().catch(() => false);
    try {
      const registration = await registerKeeping();
      // Stop, pressed before there was a worker to tell.
      if (stopping.signal.aborted) tellAll(registration, { type: "stop" });
    } catch (error) {
      this.#progress = undefined;
      this.#failure = isRefusal(error) ? "unknown" : "network";
    }
    await this.look();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    tellAll(await siteRegistration(), { type: "stop" });
  }

  /** @returns (settles with) what the host has; undefined where it could not be asked */
  async lookForNewer(): Promise<"newest" | "newer" | undefined> {
    try {
      const registration = await siteRegistration();
      await registration?.update();
      // Not what is shown by now: the worker's own turns are looked at in between.
      return (registration?.installing ?? registration?.waiting) ? "newer" : "newest";
    } catch {
      return undefined;
    } finally {
      await this.look();
    }
  }

  async use(): Promise<void> {
    await useNewer();
  }

  /** Frees the room. What a reader has made (edits, progress) lies elsewhere, and stays. */
  async remove(): Promise<void> {
    if (this.#isRemoving) return;
    this.#isRemoving = true;
    try {
      await this.#remove();
    } finally {
      this.#isRemoving = false;
    }
    await this.look();
  }

  async #remove(): Promise<void> {
    const registration = await siteRegistration();
    // A newer version may be coming just now.
    tellAll(registration, { type: "stop" });
    await caches.delete(keptCacheName(siteScope()));
    this.#failure = undefined;
    this.#progress = undefined;
    if (registration !== undefined && [registration.active, registration.waiting].some(isKeeping)) {
      // Where Chromium takes a registration back that was removed, a worker that waited in it is never
      // activated, whatever is asked, as long as a page is open.
      await takeOver(registration);
      await registration.unregister();
      // On a host without headers the next page asks for the worker that only isolates.
      sessionStorage.removeItem(isolationReloadKey);
    }
  }
}

/** @returns the registration, whose worker brings the files */
async function registerKeeping(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(siteRoot + keepingScript, {
    scope: siteRoot,
    // The worker and what it names are of one build: never an older one from the browser's cache.
    updateViaCache: "none",
  });
  // It was removed, and stays as long as pages are open that it served: Chromium takes it back as it is,
  // without its files. Where a newer one waits, the host has the files of that one.
  const { installing, waiting, active } = registration;
  if (installing === null) tell([waiting, active].find(isKeeping), { type: "keep" });
  return registration;
}

/** Takes this page to the version that waits, by loading it again. */
export async function useNewer(): Promise<void> {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
    once: true,
  });
  const registration = await siteRegistration();
  if (registration !== undefined) await takeOver(registration);
}
