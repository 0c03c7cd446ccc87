/** `structuredClone`, which takes no promise: the platform would take one of ours for a plain object. */
import type { Callable } from "./objects.ts";
import { isCallable, isObject } from "./objects.ts";

/** Undefined where the platform has none. */
export function controlStructuredClone(
  isPromise: (value: object) => boolean,
): Callable | undefined {
  const clone: unknown = Reflect.get(globalThis, "structuredClone");
  if (!isCallable(clone)) return undefined;
  return (...args) => {
    const made = Reflect.apply(clone, globalThis, args);
    if (reaches(args[0], isPromise)) throw notCloned();
    return made;
  };
}

/** Whether one is among what a clone of `value`, which the platform has made already, is made from. */
function reaches(value: unknown, isPromise: (value: object) => boolean): boolean {
  const waiting: unknown[] = [value];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!isObject(next) || seen.has(next)) continue;
    if (isPromise(next)) return true;
    seen.add(next);
    for (const part of partsOf(next)) waiting.push(part);
  }
  return false;
}

/** What is cloned with an object; what its getters give is left out, since they have been asked. */
function partsOf(object: object): readonly unknown[] {
  if (object instanceof Map) return [...(object as Map<unknown, unknown>)].flat();
  if (object instanceof Set) return [...(object as Set<unknown>)];
  if (object instanceof Error || object instanceof ArrayBuffer || ArrayBuffer.isView(object)) {
    return [];
  }
  return Object.keys(object).map(
    (key) => Reflect.getOwnPropertyDescriptor(object, key)?.value as unknown,
  );
}

function notCloned(): unknown {
  const make: typeof DOMException = Reflect.get(globalThis, "DOMException");
  return new make("#<Promise> could not be cloned.", "DataCloneError");
}
