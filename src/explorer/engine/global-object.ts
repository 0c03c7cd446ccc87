/** `globalThis` of an explored program: what a run adds is its own, and what is controlled stands before the platform's. */
import type { Machine } from "./machine.ts";
import type { Callable } from "./objects.ts";
import { isCallable } from "./objects.ts";

export interface GlobalObject {
  readonly object: object;
  /** Before each run: nothing of the one before is left. */
  readonly reset: () => void;
}

/**
 * What the program's code finds by its bare name cannot be written here: the bare name would not show it.
 *
 * @param controlled inherits from the platform's global object
 * @param isBare whether the program may find a name, which the platform may lack, without this object
 */
export function createGlobalObject(
  machine: Machine,
  controlled: object,
  isBare: (name: string) => boolean,
): GlobalObject {
  // Empty, so that what a run adds to it is found at once.
  const added = Object.create(controlled) as object;
  const platform = createPlatformReader();
  const checkWrite = (key: PropertyKey): void => {
    if (typeof key === "symbol" || !(key in controlled || isBare(String(key)))) return;
    const name = String(key);
    machine.giveUp({
      kind: "refused",
      because: `it writes to \`globalThis.${name}\`, and what \`${name}\` stands for cannot change while it is explored`,
    });
  };
  const object: object = new Proxy(added, {
    set(target, key, value, receiver) {
      if (receiver !== object) return Reflect.set(target, key, value, receiver);
      checkWrite(key);
      return Reflect.set(target, key, value);
    },
    defineProperty(target, key, descriptor) {
      checkWrite(key);
      return Reflect.defineProperty(target, key, descriptor);
    },
    deleteProperty(target, key) {
      checkWrite(key);
      return Reflect.deleteProperty(target, key);
    },
    get(target, key, receiver) {
      const isOurs = Object.hasOwn(target, key) || Object.hasOwn(controlled, key);
      return isOurs ? (Reflect.get(target, key, receiver) as unknown) : platform(key);
    },
  });
  return {
    object,
    reset() {
      for (const key of Reflect.ownKeys(added)) Reflect.deleteProperty(added, key);
    },
  };
}

/**
 * Reads the platform's global object so that its members find it as their `this`, which they insist on: a
 * getter is asked by it, an operation is bound to it, once.
 */
function createPlatformReader(): (key: PropertyKey) => unknown {
  const bound = new WeakMap<Callable, Callable>();
  return (key) => {
    const value: unknown = Reflect.get(globalThis, key);
    // Operations are enumerable (https://webidl.spec.whatwg.org/#define-the-operations), classes and what
    // ECMAScript defines are not.
    if (!isCallable(value) || descriptorOf(key)?.enumerable !== true) return value;
    const known = bound.get(value);
    if (known) return known;
    const made: Callable = value.bind(globalThis);
    bound.set(value, made);
    return made;
  };
}

function descriptorOf(key: PropertyKey): PropertyDescriptor | undefined {
  for (let at: object | null = globalThis; at; at = Reflect.getPrototypeOf(at)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(at, key);
    if (descriptor) return descriptor;
  }
  return undefined;
}
