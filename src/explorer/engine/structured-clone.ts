/** `structuredClone`, which takes no promise: the platform would take one of ours for a plain object. */
import type { Callable } from "./objects.ts";
import { isCallable, isObject } from "./objects.ts";

/** Undefined where the platform has none. */
export function controlStructuredClone(
  isPromise: (value: object) => boolean,
): Callable | undefined {
  const clone: unknown = Reflect.get(globalThis, "structuredClone");
  if (!isCallable(clone)) return undefined;
  const probe: unknown = Reflect.apply(clone, globalThis, [new Error("", { cause: 1 })]);
  const hasCause = isObject(probe) && Object.hasOwn(probe, "cause");
  return (...args) => {
    const made = Reflect.apply(clone, globalThis, args);
    if (reaches(args[0], isPromise, hasCause)) throw notCloned();
    return made;
  };
}

/** Whether one is among what a clone of `value`, which the platform has made already, is made from. */
function reaches(
  value: unknown,
  isPromise: (value: object) => boolean,
  hasCause: boolean,
): boolean {
  const waiting: unknown[] = [value];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!isObject(next) || seen.has(next)) continue;
    if (isPromise(next)) return true;
    seen.add(next);
    for (const part of partsOf(next, hasCause)) waiting.push(part);
  }
  return false;
}

/**
 * What is cloned with an object; what its getters give is left out, since they have been asked.
 *
 * @param hasCause whether the platform clones an error with its `cause`, which engines differ in
 */
function partsOf(object: object, hasCause: boolean): readonly unknown[] {
  if (object instanceof Map) return [...(object as Map<unknown, unknown>)].flat();
  if (object instanceof Set) return [...(object as Set<unknown>)];
  if (object instanceof Error) return hasCause ? [ownValue(object, "cause")] : [];
  if (object instanceof ArrayBuffer || ArrayBuffer.isView(object)) return [];
  return Object.keys(object).map((key) => ownValue(object, key));
}

function ownValue(object: object, key: string): unknown {
  return Reflect.getOwnPropertyDescriptor(object, key)?.value as unknown;
}

function notCloned(): unknown {
  const make: typeof DOMException = Reflect.get(globalThis, "DOMException");
  return new make("#<Promise> could not be cloned.", "DataCloneError");
}
