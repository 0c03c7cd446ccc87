/**
 * What `for await` and `yield*` go through. Each of their steps calls `next` inside the engine and then
 * waits; a stand-in for the iterator has the task take its thread for the call and leave it afterwards.
 * The stand-in asks the real one for each property when, and as often as, the engine asks for it, and
 * hands on what it gives, promises included.
 */
import { apply, bareObject, defineAccessor } from "../intrinsics.ts";

const { iterator, asyncIterator } = Symbol;
const keys = ["next", "return", "throw"] as const;

export interface Steps {
  /** A step is about to be made by the task. */
  before(): void;
  /** It has given `result`, and the engine waits for that. */
  after(result: unknown): void;
}

export function standIn(iterable: unknown, steps: Steps): unknown {
  if (iterable === null || iterable === undefined) return iterable;
  const from = iterable as Record<PropertyKey, unknown>;
  const stand = bareObject();
  for (let index = 0; index < 2; index++) {
    const key = index === 0 ? asyncIterator : iterator;
    defineAccessor(stand, key, () => {
      const method = from[key];
      return typeof method === "function"
        ? () => iteratorStandIn(apply(method, iterable, []), steps)
        : method;
    });
  }
  return stand;
}

function iteratorStandIn(given: unknown, steps: Steps): unknown {
  if ((typeof given !== "object" && typeof given !== "function") || given === null) return given;
  const from = given as Record<PropertyKey, unknown>;
  const stand = bareObject();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? "next";
    defineAccessor(stand, key, () => {
      const method = from[key];
      if (typeof method !== "function") return method;
      return (...args: readonly unknown[]): unknown => {
        steps.before();
        const result: unknown = apply(method, given, args);
        steps.after(result);
        return result;
      };
    });
  }
  return stand;
}
