/**
 * `AbortSignal.timeout`, counted only while it will call somebody back: a request that was answered in time
 * must not keep the run open until its deadline, nor a listener that was removed.
 */
import { isArray } from "../../console/intrinsics.ts";
import { followListeners, hasAborted, noListeners } from "./abort-listeners.ts";
import type { Listeners } from "./abort-listeners.ts";
import type { Activity } from "./activity.ts";
import {
  after,
  append,
  apply,
  bareList,
  defineValue,
  descriptorOf,
  nameLike,
} from "./intrinsics.ts";

/** One `AbortSignal.timeout`. */
interface Deadline {
  /** Signals that it makes abort, and that will then call somebody. */
  waiting: number;
  isOver: boolean;
}

/** A signal that deadlines make abort. */
interface Followed {
  readonly deadlines: readonly Deadline[];
  readonly listeners: Listeners;
  /** By a pipe, or by a request's own signal: until it aborts. */
  isUsed: boolean;
  isWaiting: boolean;
}

export interface Deadlines {
  /** Somebody will be called when `signal` aborts. What is no signal is none of ours. */
  heard(signal: unknown): void;
}

const { get: nativeGet, set: nativeSet } = WeakMap.prototype as WeakMap<object, Followed>;

export function countDeadlines(activity: Activity): Deadlines {
  const known = new WeakMap<object, Followed>();
  const all = bareList<Deadline>();

  function followedOf(signal: unknown): Followed | undefined {
    const isObject = typeof signal === "object" && signal !== null;
    return isObject ? apply(nativeGet, known, [signal]) : undefined;
  }

  function follow(signal: AbortSignal, deadlines: readonly Deadline[]): void {
    const listeners = noListeners();
    apply(nativeSet, known, [signal, { deadlines, listeners, isUsed: false, isWaiting: false }]);
  }

  function wait(deadline: Deadline): void {
    deadline.waiting++;
    if (deadline.waiting === 1 && !deadline.isOver) activity.begin();
  }

  function leave(deadline: Deadline): void {
    deadline.waiting--;
    if (deadline.waiting === 0 && !deadline.isOver) activity.end();
  }

  function settle(signal: AbortSignal, followed: Followed): void {
    const { deadlines, listeners, isUsed } = followed;
    const isHeard = isUsed || listeners.hasHandler || listeners.added.length > 0;
    const isWaiting = isHeard && !hasAborted(signal);
    if (isWaiting === followed.isWaiting) return;
    followed.isWaiting = isWaiting;
    for (let index = 0; index < deadlines.length; index++) {
      const deadline = deadlines[index];
      if (deadline === undefined) continue;
      if (isWaiting) wait(deadline);
      else leave(deadline);
    }
  }

  const listenFirst = followListeners(
    (signal) => followedOf(signal)?.listeners,
    (signal) => {
      const followed = followedOf(signal);
      if (followed !== undefined) settle(signal, followed);
    },
  );

  replaceFactory("timeout", (signal, ms) => {
    const deadline: Deadline = { waiting: 0, isOver: false };
    // A signal that nobody holds any more may never fire.
    if (typeof ms === "number") {
      after(ms + 100, () => {
        deadline.isOver = true;
        if (deadline.waiting > 0) activity.end();
      });
    }
    const own = bareList<Deadline>();
    append(own, deadline);
    append(all, deadline);
    follow(signal, own);
  });

  replaceFactory("any", (signal, signals) => {
    const own = bareList<Deadline>();
    if (!isArray(signals)) {
      // What else can be gone through can be so only once: it may be any of them.
      addAll(own, all);
    } else {
      for (let index = 0; index < signals.length; index++) {
        addAll(own, followedOf(signals[index])?.deadlines);
      }
    }
    if (own.length > 0) follow(signal, own);
  });

  return {
    heard(signal) {
      const followed = followedOf(signal);
      if (followed === undefined) return;
      followed.isUsed = true;
      listenFirst(signal as AbortSignal, followed.listeners);
      settle(signal as AbortSignal, followed);
    },
  };
}

function addAll(deadlines: Deadline[], more: readonly Deadline[] | undefined): void {
  if (more === undefined) return;
  for (let index = 0; index < more.length; index++) {
    const deadline = more[index];
    if (deadline !== undefined && !deadline.isOver) append(deadlines, deadline);
  }
}

/** Looks at the signals that a static function of `AbortSignal` makes. */
function replaceFactory(
  name: "timeout" | "any",
  look: (signal: AbortSignal, argument: unknown) => void,
): void {
  const NativeSignal = AbortSignal;
  const make: unknown = descriptorOf(NativeSignal, name)?.value;
  if (typeof make !== "function") return;
  const replacement = {
    [name](this: unknown, ...args: readonly unknown[]): unknown {
      const signal: unknown = apply(make, this, args);
      if (signal instanceof NativeSignal) look(signal, args[0]);
      return signal;
    },
  }[name];
  if (replacement === undefined) return;
  nameLike(replacement, make);
  defineValue(NativeSignal, name, replacement, { enumerable: true });
}
