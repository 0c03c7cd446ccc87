/** `await using`: https://tc39.es/proposal-explicit-resource-management/#sec-disposeresources */
import { call, describe, getMethod, isObject } from "./objects.ts";
import type { Callable } from "./objects.ts";
import type { Promises } from "./promise.ts";

interface Resource {
  readonly value: unknown;
  readonly waits: boolean;
  /** Undefined for null and undefined. */
  readonly method: Callable | undefined;
}

export class Disposals {
  readonly #promises: Promises;
  readonly #resources: Resource[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(promises: Promises) {
    this.#promises = promises;
  }

  /** `await using x = value` */
  use(value: unknown): unknown {
    if (value === null || value === undefined) {
      this.#resources.push({ value, waits: true, method: undefined });
      return value;
    }
    mustBeObject(value);
    const method = getMethod(value, Symbol.asyncDispose) ?? this.#asAsync(value);
    this.#resources.push({ value, waits: true, method });
    return value;
  }

  /** `using x = value` */
  useNow(value: unknown): unknown {
    if (value === null || value === undefined) return value;
    mustBeObject(value);
    const method = getMethod(value, Symbol.dispose);
    if (!method) throw new TypeError(`${describe(value)}[Symbol.dispose] is not a function`);
    this.#resources.push({ value, waits: false, method });
    return value;
  }

  #asAsync(value: object): Callable {
    const method = getMethod(value, Symbol.dispose);
    if (!method) throw new TypeError(`${describe(value)}[Symbol.asyncDispose] is not a function`);
    return () => {
      const { promise, resolve, reject } = this.#promises.defer();
      try {
        call(method, value, []);
        resolve(undefined);
      } catch (error) {
        reject(error);
      }
      return promise;
    };
  }

  /** The scope is left by an error. */
  fail(error: unknown): void {
    this.#failure = { error };
  }

  *dispose(): Generator<unknown, void, unknown> {
    let needsWait = false;
    let hasWaited = false;
    for (let resource = this.#resources.pop(); resource; resource = this.#resources.pop()) {
      const { value, waits, method } = resource;
      if (!waits && needsWait && !hasWaited) {
        yield undefined;
        needsWait = false;
      }
      if (!method) {
        needsWait = true;
        continue;
      }
      try {
        const result = call(method, value, []);
        if (waits) {
          hasWaited = true;
          yield result;
        }
      } catch (error) {
        this.#failure = {
          error: this.#failure ? suppressed(error, this.#failure.error) : error,
        };
      }
    }
    if (needsWait && !hasWaited) yield undefined;
    if (this.#failure) throw this.#failure.error;
  }
}

function mustBeObject(value: unknown): asserts value is object {
  if (!isObject(value)) throw new TypeError(`${describe(value)} is not an object`);
}

function suppressed(error: unknown, before: unknown): unknown {
  const make: unknown = Reflect.get(globalThis, "SuppressedError");
  return typeof make === "function"
    ? Reflect.construct(make, [error, before, "An error was suppressed during disposal"])
    : new AggregateError([error, before], "An error was suppressed during disposal");
}
