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

/** ms that a newer version may take to come into the place of the one before: some devices are slow to start it. */
const takeOverLimit = 10_000;

/** ms that the version before may take to answer: it may have to be started. Older ones do not answer at all. */
const answerLimit = 3000;

/**
 * Has the version that waits take the place of the one before. Settles when it has begun to, when none waits,
 * or after {@link takeOverLimit}.
 */
export async function takeOver({ waiting, active }: ServiceWorkerRegistration): Promise<void> {
  if (!isKeeping(waiting)) return;
  const hasBegun = soon(takeOverLimit, (begun) => {
    waiting.addEventListener("statechange", begun, { once: true });
  });
  await wake(active);
  tell(waiting, { type: "use" });
  await hasBegun;
}

/**
 * Tells the version before to make way. Settles once it has heard.
 *
 * Half a minute after its last event Chromium ends a worker, and starts it at the next. Asked just then for the
 * newer version, it puts that off until the one before has been idle for as long again, whatever else is asked.
 */
async function wake(worker: ServiceWorker | null): Promise<void> {
  if (!isKeeping(worker)) return;
  const { port1, port2 } = new MessageChannel();
  const message: ToKeepingWorker = { type: "make-way" };
  worker.postMessage(message, [port2]);
  await soon(answerLimit, (heard) => {
    port1.onmessage = heard;
  });
  port1.close();
}

/** Settles when `listen`'s listener is called, or after `limit` ms. */
async function soon(limit: number, listen: (listener: () => void) => void): Promise<void> {
  const end = AbortSignal.timeout(limit);
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      resolve();
    };
    end.addEventListener("abort", settle);
    listen(settle);
  });
}
