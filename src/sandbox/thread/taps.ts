/**
 * `lab`'s `taps`: the reader's presses of the pad under the cell, as a page's thread would get its
 * input. They come in a task of their own, and so wait for a thread that is busy.
 */
import { waits } from "../limits.ts";
import type { FromThread } from "../protocol.ts";
import type { Activity } from "./activity.ts";
import { after, apply, bareList, clockTime, startOfClock, TypeErrorClass } from "./intrinsics.ts";
import { runCallback } from "./tracing/callbacks.ts";
import type { TaskRecord } from "./tracing/task-record.ts";
import type { Tracer } from "./tracing/tracer.ts";

export interface Taps {
  /** `lab.d.ts` */
  listen(callback: unknown): () => void;
  /** @param at ms since 1970, on the page's clock */
  tap(at: number): void;
}

export interface TapsOptions {
  readonly send: (message: FromThread) => void;
  readonly activity: Activity;
  readonly tracer: Tracer;
  /** Whether this is the cell's main thread. */
  readonly isMain: () => boolean;
  /** True once the thread has closed itself: nothing is called back any more. */
  readonly isClosing: () => boolean;
}

interface Listener {
  readonly callback: (...args: readonly unknown[]) => unknown;
  readonly parent: TaskRecord | undefined;
}

export function createTaps({ send, activity, tracer, isMain, isClosing }: TapsOptions): Taps {
  let listeners = bareList<Listener>();
  let toldOpen = false;
  let toldAt = -Infinity;
  let isDue = false;

  /** The page hears of it at most every so often: a loop may listen and stop a million times a second. */
  function tell(): void {
    const isOpen = listeners.length > 0;
    if (isOpen === toldOpen || isDue) return;
    const now = clockTime();
    if (now - toldAt >= waits.batch) {
      toldOpen = isOpen;
      toldAt = now;
      send({ kind: "taps", isOpen });
      return;
    }
    isDue = true;
    after(waits.batch, () => {
      isDue = false;
      tell();
    });
  }

  function remove(listener: Listener): void {
    const left = bareList<Listener>();
    for (let index = 0; index < listeners.length; index++) {
      const each = listeners[index];
      if (each !== undefined && each !== listener) left[left.length] = each;
    }
    if (left.length === listeners.length) return;
    listeners = left;
    tell();
    activity.end();
  }

  return {
    listen(callback) {
      if (typeof callback !== "function") {
        throw new TypeErrorClass(
          `taps expects a function, and got ${callback === null ? "null" : typeof callback}`,
        );
      }
      if (!isMain()) {
        throw new TypeErrorClass(
          "taps is for a cell's main thread: as in a browser, a worker gets no input. Listen in the cell that started it, and post a message",
        );
      }
      const listener: Listener = {
        callback: callback as Listener["callback"],
        parent: tracer.current,
      };
      listeners[listeners.length] = listener;
      tell();
      // As an interval does, it keeps the run going until it is taken back.
      activity.begin();
      return () => {
        remove(listener);
      };
    },
    tap(at) {
      if (isClosing()) return;
      const timeStamp = at - startOfClock;
      // Who is taken out by another's callback is not called any more, as the platform has it.
      const due = listeners;
      for (let index = 0; index < due.length; index++) {
        const listener = due[index];
        if (listener === undefined || !isIn(listener, listeners)) continue;
        activity.touch();
        runCallback(tracer, tracer.callback("event", "tap"), listener.parent, () =>
          apply(listener.callback, undefined, [{ timeStamp }]),
        );
      }
    },
  };
}

function isIn(listener: Listener, listeners: readonly Listener[]): boolean {
  for (let index = 0; index < listeners.length; index++) {
    if (listeners[index] === listener) return true;
  }
  return false;
}
