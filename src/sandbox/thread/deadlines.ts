/**
 * `AbortSignal.timeout`, counted only while it will call somebody back: a request that was answered in time
 * must not keep the run open until its deadline.
 */
import { isArray } from "../../console/intrinsics.ts";
import type { Activity } from "./activity.ts";
import {
  after,
  append,
  apply,
  bareList,
  defineAccessor,
  defineValue,
  descriptorOf,
  listen,
  nameLike,
} from "./intrinsics.ts";

/** One `AbortSignal.timeout`. */
interface Deadline {
  isCounted: boolean;
  isOver: boolean;
}

export interface Deadlines {
  /** Somebody will be called when `signal` aborts. What is no signal is none of ours. */
  heard(signal: unknown): void;
}

const nativeAdd = EventTarget.prototype.addEventListener as (...args: unknown[]) => void;
const { get: nativeGet, set: nativeSet } = WeakMap.prototype as WeakMap<
  object,
  readonly Deadline[]
>;

export function countDeadlines(activity: Activity): Deadlines {
  /** Deadlines that make a signal abort. */
  const known = new WeakMap<object, readonly Deadline[]>();
  const all = bareList<Deadline>();

  function deadlinesOf(signal: unknown): readonly Deadline[] {
    const isObject = typeof signal === "object" && signal !== null;
    return (isObject ? apply(nativeGet, known, [signal]) : undefined) ?? bareList();
  }

  function count(deadlines: readonly Deadline[]): void {
    for (let index = 0; index < deadlines.length; index++) {
      const deadline = deadlines[index];
      if (deadline === undefined || deadline.isCounted || deadline.isOver) continue;
      deadline.isCounted = true;
      activity.begin();
    }
  }

  const heard = (signal: unknown): void => count(deadlinesOf(signal));
  if (typeof AbortSignal === "undefined") return { heard };

  replaceFactory("timeout", (signal, ms) => {
    const deadline: Deadline = { isCounted: false, isOver: false };
    const end = (): void => {
      if (deadline.isOver) return;
      deadline.isOver = true;
      if (deadline.isCounted) activity.end();
    };
    listen(signal, "abort", end);
    // A signal that nobody holds any more may never fire.
    if (typeof ms === "number") after(ms + 100, end);
    const own = bareList<Deadline>();
    append(own, deadline);
    append(all, deadline);
    apply(nativeSet, known, [signal, own]);
  });

  replaceFactory("any", (signal, signals) => {
    // What else can be gone through can be so only once.
    if (!isArray(signals)) {
      count(all);
      return;
    }
    const own = bareList<Deadline>();
    for (let index = 0; index < signals.length; index++) {
      const followed = deadlinesOf(signals[index]);
      for (let place = 0; place < followed.length; place++) {
        const deadline = followed[place];
        if (deadline !== undefined) append(own, deadline);
      }
    }
    if (own.length > 0) apply(nativeSet, known, [signal, own]);
  });

  hearListeners(heard);
  return { heard };
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

function hearListeners(heard: (signal: unknown) => void): void {
  const { prototype } = AbortSignal;
  const handler = descriptorOf(prototype, "onabort");
  const get = handler?.get;
  const set = handler?.set;
  if (get !== undefined && set !== undefined) {
    defineAccessor(
      prototype,
      "onabort",
      function (this: unknown) {
        return apply<unknown, readonly [], unknown>(get, this, []);
      },
      function (this: unknown, value: unknown) {
        apply(set, this, [value]);
        heard(this);
      },
    );
  }
  const replacement = {
    addEventListener(this: unknown, ...args: readonly unknown[]): void {
      apply(nativeAdd, this as EventTarget, args);
      heard(this);
    },
  }.addEventListener;
  nameLike(replacement, { name: "addEventListener", length: 2 });
  defineValue(prototype, "addEventListener", replacement, { enumerable: true });
}
