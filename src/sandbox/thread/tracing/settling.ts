/**
 * Promises that can be watched without a trace: the platform's own, with nothing of a cell's about them.
 * Of all others even a look would be seen: `then` asks a promise for its `constructor`, a proxy tells its
 * handler of every question.
 */
import {
  apply,
  bareDescriptor,
  construct,
  install,
  nameLike,
  nativeThen,
  prototypeOf,
  textLike,
} from "../intrinsics.ts";

const PromiseClass = Promise;
const promisePrototype: object = Promise.prototype;
const { species } = Symbol;
const speciesGetter = bareDescriptor(Promise, species)?.get;
const proxies = new WeakSet();
const { add, has } = WeakSet.prototype;
const NativeProxy = Proxy;

/** `Proxy` that remembers what it makes. @param target the global object */
export function rememberProxies(target: object): void {
  const remember = (proxy: object): object => {
    apply(add, proxies, [proxy]);
    return proxy;
  };
  const replacement = new NativeProxy(NativeProxy, {
    construct: (_, args, newTarget): object =>
      remember(construct(NativeProxy, args, newTarget) as object),
  });
  const revocable: unknown = bareDescriptor(NativeProxy, "revocable")?.value;
  if (typeof revocable === "function") {
    const replaced = {
      revocable(...args: readonly unknown[]): unknown {
        const made: unknown = apply(revocable, NativeProxy, args);
        const proxy: unknown =
          typeof made === "object" && made !== null
            ? bareDescriptor(made, "proxy")?.value
            : undefined;
        if (typeof proxy === "object" && proxy !== null) remember(proxy);
        return made;
      },
    }.revocable;
    nameLike(replaced, { name: "revocable", length: 2 });
    install(NativeProxy, "revocable", replaced);
  }
  textLike(replacement, "Proxy");
  install(target, "Proxy", replacement, false);
}

/** Whether asking `value` anything would be told to a handler. */
export function isProxy(value: object): boolean {
  return apply(has, proxies, [value]);
}

/** `value` as a promise that can be watched; undefined where it is none. */
export function watchable(value: unknown, then: unknown): Promise<unknown> | undefined {
  if (typeof value !== "object" || value === null || isProxy(value)) return undefined;
  if (prototypeOf(value) !== promisePrototype) return undefined;
  if (bareDescriptor(value, "then") !== undefined) return undefined;
  if (bareDescriptor(value, "constructor") !== undefined) return undefined;
  if (bareDescriptor(promisePrototype, "then")?.value !== then) return undefined;
  if (bareDescriptor(promisePrototype, "constructor")?.value !== PromiseClass) return undefined;
  if (bareDescriptor(PromiseClass, species)?.get !== speciesGetter) return undefined;
  return value as Promise<unknown>;
}

/** Calls back when a watchable promise has settled, before whoever waits for it from now on. */
export function onSettled(
  promise: Promise<unknown>,
  fulfilled: () => void,
  rejected: () => void,
): void {
  try {
    void apply(nativeThen, promise, [fulfilled, rejected]);
  } catch {
    // An object made to look like a promise: it settles nothing.
    fulfilled();
  }
}
