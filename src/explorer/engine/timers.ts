/** `setTimeout`, `setInterval` and what ends them. */
import type { Machine, Pending } from "./machine.ts";
import { call, isCallable } from "./objects.ts";

export interface Timers {
  readonly setTimeout: (callback: unknown, ms?: unknown, ...args: readonly unknown[]) => number;
  readonly setInterval: (callback: unknown, ms?: unknown, ...args: readonly unknown[]) => number;
  readonly clear: (id: unknown) => void;
  readonly reset: () => void;
}

/** @param global what a callback's `this` is, as in any thread */
export function createTimers(machine: Machine, global: object): Timers {
  const live = new Map<number, Pending>();
  let ids = 0;

  function start(
    repeats: boolean,
    given: unknown,
    delay: unknown,
    args: readonly unknown[],
  ): number {
    if (!isCallable(given)) {
      machine.giveUp({ kind: "refused", because: "a timer is given text and no function" });
    }
    const id = ++ids;
    const ms = delayOf(delay);
    const wait = (): void => {
      const fire = (): void => {
        if (!repeats) live.delete(id);
        try {
          call(given, global, args);
        } finally {
          machine.recorder?.ran(undefined, machine.site);
          if (repeats && live.has(id)) wait();
        }
      };
      live.set(id, machine.register(repeats ? "interval" : "timer", `${ms} ms`, ms, fire));
    };
    wait();
    return id;
  }

  return {
    setTimeout: (callback, ms, ...args) => start(false, callback, ms, args),
    setInterval: (callback, ms, ...args) => start(true, callback, ms, args),
    clear(id) {
      const event = live.get(Number(id));
      if (!event) return;
      machine.cancel(event);
      live.delete(Number(id));
    },
    reset() {
      live.clear();
      ids = 0;
    },
  };
}

/** https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps */
function delayOf(value: unknown): number {
  return Math.max(0, Number(value) | 0);
}
