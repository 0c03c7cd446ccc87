/** What stands in the place of what cannot be explored: any use of it ends the run, and says why. */
import type { Machine } from "./machine.ts";

export function refused(machine: Machine, name: string): object {
  const refuse = (): never =>
    machine.giveUp({
      kind: "refused",
      because: `it uses \`${name}\`, over whose timing the explorer has no say`,
    });
  return new Proxy(function () {}, {
    apply: refuse,
    construct: refuse,
    get: refuse,
    set: refuse,
    has: refuse,
    getPrototypeOf: refuse,
    getOwnPropertyDescriptor: refuse,
    defineProperty: refuse,
    ownKeys: refuse,
  });
}

/**
 * An object of the platform's, seen through `handler`, that all runs share: what would write to it ends the run,
 * and says why. Of what inherits from it nothing is refused.
 */
export function unwritable<T extends object>(
  machine: Machine,
  name: string,
  object: T,
  handler: ProxyHandler<T>,
): T {
  const refuse = (key: PropertyKey): never =>
    machine.giveUp({
      kind: "refused",
      because: `it writes to \`${name}.${String(key)}\`, and what that stands for cannot change while it is explored`,
    });
  const proxy: T = new Proxy(object, {
    ...handler,
    set: (target, key, value, receiver) =>
      receiver === proxy ? refuse(key) : Reflect.set(target, key, value, receiver),
    defineProperty: (_target, key) => refuse(key),
    deleteProperty: (_target, key) => refuse(key),
  });
  return proxy;
}

/** What an object of the platform has, with some properties of ours; the others named are refused. */
export function withOwn(
  machine: Machine,
  name: string,
  object: object,
  own: Readonly<Record<string, unknown>>,
  refusedKeys: readonly string[] = [],
): object {
  const copy = Object.create(Object.getPrototypeOf(object) as object | null) as object;
  for (const key of Reflect.ownKeys(object)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
    if (descriptor) Object.defineProperty(copy, key, descriptor);
  }
  for (const key of refusedKeys) define(copy, key, refused(machine, `${name}.${key}`));
  for (const [key, value] of Object.entries(own)) define(copy, key, value);
  return copy;
}

export function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}
