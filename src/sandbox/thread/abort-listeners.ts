/**
 * Who will be called when a signal aborts: its listeners and its `onabort`, told apart as the platform
 * tells them apart. Of signals that nobody has to know about, nothing is asked and nothing is kept.
 */
import {
  append,
  apply,
  bareList,
  bareObject,
  defineAccessor,
  defineValue,
  descriptorOf,
  getter,
  nameLike,
} from "./intrinsics.ts";

interface Listener {
  readonly callback: unknown;
  readonly capture: boolean;
  readonly once: boolean;
}

/** Of one signal. */
export interface Listeners {
  added: Listener[];
  hasHandler: boolean;
  /** Ours comes before all of the cell's: none of them can keep it from being called. */
  isFirst: boolean;
}

export function noListeners(): Listeners {
  return { added: bareList(), hasHandler: false, isFirst: false };
}

const nativeAdd = EventTarget.prototype.addEventListener as (...args: unknown[]) => void;
const nativeRemove = EventTarget.prototype.removeEventListener as (...args: unknown[]) => void;
export const hasAborted = getter(AbortSignal.prototype, "aborted");

/** Calls before any listener of the cell's; also for an event that the cell has made. */
function listenFirst(signal: AbortSignal, call: () => void): void {
  apply(nativeAdd, signal, ["abort", call, true]);
}

/**
 * @param listenersOf Undefined for a signal that nobody has to know about.
 * @param changed Those of a signal have, or it has aborted.
 * @returns calls `changed` also for a signal that has no listener yet, once it aborts
 */
export function followListeners(
  listenersOf: (signal: unknown) => Listeners | undefined,
  changed: (signal: AbortSignal) => void,
): (signal: AbortSignal, listeners: Listeners) => void {
  const { prototype } = AbortSignal;

  function beFirst(signal: AbortSignal, listeners: Listeners): void {
    if (listeners.isFirst) return;
    listeners.isFirst = true;
    listenFirst(signal, () => {
      keep(listeners, ({ once }) => !once);
      changed(signal);
    });
  }

  followHandler(prototype, (signal, handler, set) => {
    const listeners = listenersOf(signal);
    if (listeners !== undefined) beFirst(signal, listeners);
    set();
    if (listeners === undefined) return;
    listeners.hasHandler = typeof handler === "function";
    changed(signal);
  });

  const replacements = {
    addEventListener(this: AbortSignal, ...args: readonly unknown[]): void {
      const listeners = listenersOf(this);
      if (listeners === undefined || args.length < 2) {
        apply(nativeAdd, this, args);
        return;
      }
      const type = asText(args[0]);
      const callback = args[1];
      if (type !== "abort" || !isObject(callback)) {
        apply(nativeAdd, this, [type, callback, args[2]]);
        return;
      }
      const options = readOptions(args[2]);
      beFirst(this, listeners);
      apply(nativeAdd, this, [type, callback, options]);
      const { capture, once, signal } = options;
      const listener: Listener = { callback, capture: capture === true, once: once === true };
      if (isAmong(listeners.added, listener)) return;
      // The platform has taken it: it is a signal, where there is one.
      if (signal !== undefined) {
        const ending = signal as AbortSignal;
        if (hasAborted(ending)) return;
        listenFirst(ending, () => {
          if (!hasAborted(ending)) return;
          keep(listeners, (other) => other !== listener);
          changed(this);
        });
      }
      append(listeners.added, listener);
      changed(this);
    },
    removeEventListener(this: AbortSignal, ...args: readonly unknown[]): void {
      const listeners = listenersOf(this);
      if (listeners === undefined || args.length < 2) {
        apply(nativeRemove, this, args);
        return;
      }
      const type = asText(args[0]);
      const callback = args[1];
      if (type !== "abort" || !isObject(callback)) {
        apply(nativeRemove, this, [type, callback, args[2]]);
        return;
      }
      const capture = readCapture(args[2]);
      apply(nativeRemove, this, [type, callback, capture]);
      keep(listeners, (other) => other.callback !== callback || other.capture !== capture);
      changed(this);
    },
  };
  for (const key of ["addEventListener", "removeEventListener"] as const) {
    nameLike(replacements[key], { name: key, length: 2 });
    defineValue(prototype, key, replacements[key], { enumerable: true });
  }
  return beFirst;
}

function followHandler(
  prototype: AbortSignal,
  follow: (signal: AbortSignal, handler: unknown, set: () => void) => void,
): void {
  const native = descriptorOf(prototype, "onabort");
  const get = native?.get;
  const set = native?.set;
  if (get === undefined || set === undefined) return;
  function read(this: AbortSignal): unknown {
    return apply<unknown, readonly [], unknown>(get as () => unknown, this, []);
  }
  function write(this: AbortSignal, value: unknown): void {
    follow(this, value, () => {
      apply(set as (value: unknown) => void, this, [value]);
    });
  }
  nameLike(read, get);
  nameLike(write, set);
  defineAccessor(prototype, "onabort", read, write);
}

function keep(listeners: Listeners, isKept: (listener: Listener) => boolean): void {
  const kept = bareList<Listener>();
  for (let index = 0; index < listeners.added.length; index++) {
    const listener = listeners.added[index];
    if (listener !== undefined && isKept(listener)) append(kept, listener);
  }
  listeners.added = kept;
}

/** The platform takes no listener twice. */
function isAmong(added: readonly Listener[], listener: Listener): boolean {
  for (let index = 0; index < added.length; index++) {
    const other = added[index];
    if (other === undefined) continue;
    if (other.callback === listener.callback && other.capture === listener.capture) return true;
  }
  return false;
}

/** As the platform reads a type, once. @throws TypeError for a symbol */
function asText(value: unknown): string {
  return `${value as number}`;
}

/** Of listeners: what is none is taken where it is `null`, and never called, and else refused. */
function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** What a listener is added with, asked once and in the platform's order; without a prototype. */
function readOptions(options: unknown): Record<PropertyKey, unknown> {
  const read = bareObject();
  if (!isObject(options)) {
    read["capture"] = asBoolean(options);
    return read;
  }
  const asked = options as Record<string, unknown>;
  read["capture"] = asBoolean(asked["capture"]);
  read["once"] = asBoolean(asked["once"]);
  const passive = asked["passive"];
  if (passive !== undefined) read["passive"] = asBoolean(passive);
  const signal = asked["signal"];
  if (signal !== undefined) read["signal"] = signal;
  return read;
}

function readCapture(options: unknown): boolean {
  return asBoolean(isObject(options) ? (options as Record<string, unknown>)["capture"] : options);
}

const asBoolean = (value: unknown): boolean => (value ? true : false);
