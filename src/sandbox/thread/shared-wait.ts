/** `Atomics`: says when a thread waits without a limit, so that a deadlock can be told from work. */
import { limits } from "../limits.ts";
import type { FromThread } from "../protocol.ts";
import { asyncWaitSlot, epochSlot, owedSlot } from "../shared-slots.ts";
import type { Activity } from "./activity.ts";
import { apply, descriptorOf, install, nameLike, then } from "./intrinsics.ts";
import type { Tracer } from "./tracing/tracer.ts";

const { add, load } = Atomics;

/**
 * @param send Posts to the frame.
 * @param flush Sends the lines that wait: a blocked thread cannot do it later.
 */
export function watchWaits(
  activity: Activity,
  tracer: Tracer,
  send: (message: FromThread) => void,
  flush: () => void,
  thread: number,
  shared: Int32Array | undefined,
): void {
  if (shared === undefined || thread >= limits.threads) return;
  const slots = shared;
  const slot = epochSlot(thread);

  /** A wait is over; where a notification ended it, that has arrived. */
  function settleWake(outcome: unknown): unknown {
    if (outcome === "ok") add(slots, owedSlot, -1);
    return outcome;
  }

  const wait: unknown = descriptorOf(Atomics, "wait")?.value;
  if (typeof wait === "function") {
    const replacement = (...args: unknown[]): unknown => {
      if (!isWithoutLimit(args[3]) || !wouldWait(args[0], args[1], args[2])) {
        return settleWake(tracer.block((): unknown => apply(wait, Atomics, args)));
      }
      flush();
      const epoch = add(slots, slot, 1) + 1;
      send({ kind: "blocked", epoch, tally: activity.tally() });
      try {
        const outcome = tracer.block((): unknown => apply(wait, Atomics, args));
        // The epoch first: the frame must not see this thread blocked with no wake owed to it.
        add(slots, slot, 1);
        return settleWake(outcome);
      } catch (error) {
        add(slots, slot, 1);
        throw error;
      } finally {
        activity.touch();
      }
    };
    nameLike(replacement, { name: "wait", length: 4 });
    install(Atomics, "wait", replacement);
  }

  const notify: unknown = descriptorOf(Atomics, "notify")?.value;
  if (typeof notify === "function") {
    const replacement = (...args: unknown[]): unknown => {
      // Another thread's `waitAsync` may settle from this, which is not counted.
      if (load(slots, asyncWaitSlot) > 0) activity.hold();
      const woken: unknown = apply(notify, Atomics, args);
      if (typeof woken === "number") add(slots, owedSlot, woken);
      return woken;
    };
    nameLike(replacement, { name: "notify", length: 3 });
    install(Atomics, "notify", replacement);
  }

  const waitAsync: unknown = descriptorOf(Atomics, "waitAsync")?.value;
  if (typeof waitAsync !== "function") return;
  const replacement = (...args: unknown[]): unknown => {
    add(slots, asyncWaitSlot, 1);
    const result: unknown = apply(waitAsync, Atomics, args);
    if (typeof result !== "object" || result === null) return result;
    const value: unknown = descriptorOf(result, "value")?.value;
    if (!(value instanceof NativePromise)) return result;
    const isCounted = !isWithoutLimit(args[3]);
    if (isCounted) activity.begin();
    else activity.hold();
    const settled = then(
      value,
      (outcome) => {
        if (isCounted) activity.end();
        else activity.touch();
        return settleWake(outcome);
      },
      (reason) => {
        throw reason;
      },
    );
    install(result, "value", settled);
    return result;
  };
  nameLike(replacement, { name: "waitAsync", length: 4 });
  install(Atomics, "waitAsync", replacement);
}

const NativePromise = Promise;

function isWithoutLimit(timeout: unknown): boolean {
  return timeout === undefined || timeout === Infinity || Number.isNaN(timeout);
}

/** Whether `Atomics.wait` would block now; what it refuses, it shall refuse itself. */
function wouldWait(array: unknown, index: unknown, value: unknown): boolean {
  try {
    if (array instanceof Int32Array) return load(array, index as number) === value;
    if (array instanceof BigInt64Array) return load(array, index as number) === value;
  } catch {
    // Not a place in shared memory.
  }
  return false;
}
