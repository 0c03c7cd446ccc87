/** What a page says to the workers that keep the course; those that only isolate are told nothing. */
import type { ToKeepingWorker } from "../service-worker/keeping-protocol.ts";
import { isKeeping } from "../service-worker/worker-scripts.ts";

export function tellAll(
  registration: ServiceWorkerRegistration | undefined,
  message: ToKeepingWorker,
): void {
  for (const worker of [registration?.installing, registration?.waiting, registration?.active]) {
    tell(worker, message);
  }
}

export function tell(worker: ServiceWorker | null | undefined, message: ToKeepingWorker): void {
  if (isKeeping(worker)) worker.postMessage(message);
}

/** Has the version that waits take the place of the one before. */
export function takeOver({ waiting, active }: ServiceWorkerRegistration): void {
  tell(waiting, { type: "use" });
  tell(active, { type: "make-way" });
}

/** ms that a newer version may take to come into the place of the one before: some devices are slow to start it. */
const takeOverLimit = 10_000;

/**
 * Before a registration goes: where Chromium takes one back that was removed, a worker that waited in it is
 * never activated, whatever is asked, as long as a page is open.
 */
export async function letTakeOver(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration;
  if (!isKeeping(waiting)) return;
  const end = AbortSignal.timeout(takeOverLimit);
  const hasEnded = new Promise((resolve) => {
    end.addEventListener("abort", resolve);
    waiting.addEventListener("statechange", resolve, { once: true });
  });
  takeOver(registration);
  await hasEnded;
}
