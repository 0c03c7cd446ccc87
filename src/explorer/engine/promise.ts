/**
 * `Promise` as ECMAScript defines it, over a machine's queue of jobs in the place of the engine's, so that
 * the queue can be emptied in one call. To the letter, since each job too many or too few is another order:
 * https://tc39.es/ecma262/#sec-promise-objects
 */
import { newCapability, settleWith } from "./capability.ts";
import type { Capability, Settle } from "./capability.ts";
import { combine } from "./combinators.ts";
import type { Machine, Waiter } from "./machine.ts";
import { call, describe, get, getOf, isCallable, isObject } from "./objects.ts";
import type { Callable } from "./objects.ts";
import { Settling } from "./settling.ts";

/** A promise that the engine made, and its inside. */
export interface Deferred {
  readonly promise: object;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Promises {
  /** What programs know as `Promise`. */
  readonly Promise: object;
  readonly prototype: object;
  /** Whether it is one of ours. */
  readonly isPromise: (value: object) => boolean;
  readonly defer: () => Deferred;
  /**
   * `waiter` goes on once `value` has settled, as `await` does.
   * @throws what looking at the value throws
   */
  readonly wait: (value: unknown, waiter: Waiter) => void;
  /** `PromiseResolve(%Promise%, value)`. @throws what looking at the value throws */
  readonly promiseOf: (value: unknown) => object;
  /** The waiter goes on when a promise of ours settles, without a look at it. */
  readonly attach: (promise: object, waiter: Waiter) => void;
}

/** The platform's own, whose turn no call of ours can bring. */
const nativeThen = getOf(globalThis.Promise.prototype, "then");

export function createPromises(machine: Machine): Promises {
  let inside: (promise: object) => Settling | undefined = () => undefined;
  /** Told to the constructor where no executor is wanted: nobody else has it. */
  const hollow = (): void => undefined;

  class Promise {
    readonly #settling = new Settling(machine);

    static {
      inside = (promise) => (#settling in promise ? promise.#settling : undefined);
    }

    constructor(executor: unknown) {
      if (executor === hollow) return;
      if (!isCallable(executor)) {
        throw new TypeError(`Promise resolver ${describe(executor)} is not a function`);
      }
      const { resolve, reject } = settlers(this, this.#settling);
      try {
        call(executor, undefined, [resolve, reject]);
      } catch (error) {
        reject(error);
      }
    }

    static get [Symbol.species](): unknown {
      return this;
    }

    static all(this: unknown, iterable: unknown): unknown {
      return combine(this, iterable, "all");
    }

    static allSettled(this: unknown, iterable: unknown): unknown {
      return combine(this, iterable, "allSettled");
    }

    static any(this: unknown, iterable: unknown): unknown {
      return combine(this, iterable, "any");
    }

    static race(this: unknown, iterable: unknown): unknown {
      return combine(this, iterable, "race");
    }

    static reject(this: unknown, reason: unknown): unknown {
      const capability = newCapability(this);
      settleWith(capability.reject, reason);
      return capability.promise;
    }

    static resolve(this: unknown, value: unknown): unknown {
      if (!isObject(this)) throw new TypeError("PromiseResolve called on non-object");
      return promiseResolve(this, value);
    }

    static try(this: unknown, callback: unknown, ...args: readonly unknown[]): unknown {
      if (!isObject(this)) throw new TypeError("Promise.try called on non-object");
      const capability = newCapability(this);
      let result: unknown;
      try {
        result = call(callback, undefined, args);
      } catch (error) {
        settleWith(capability.reject, error);
        return capability.promise;
      }
      settleWith(capability.resolve, result);
      return capability.promise;
    }

    static withResolvers(this: unknown): unknown {
      const { promise, resolve, reject } = newCapability(this);
      return { promise, resolve, reject };
    }

    then(onFulfilled: unknown, onRejected: unknown): unknown {
      const settling = isObject(this) ? inside(this) : undefined;
      if (settling === undefined) {
        const receiver = describe(this);
        throw new TypeError(
          `Method Promise.prototype.then called on incompatible receiver ${receiver}`,
        );
      }
      return thenAs(settling, speciesOf(this), onFulfilled, onRejected);
    }

    catch(onRejected: unknown): unknown {
      return call(getOf(this, "then"), this, [undefined, onRejected]);
    }

    finally(onFinally: unknown): unknown {
      if (!isObject(this)) {
        throw new TypeError("Promise.prototype.finally called on a non-object");
      }
      const constructor = speciesOf(this);
      const then = (handlers: readonly unknown[]): unknown =>
        call(get(this, "then"), this, handlers);
      if (!isCallable(onFinally)) return then([onFinally, onFinally]);
      const after = (goOn: () => unknown): unknown => {
        const promise = promiseResolve(constructor, call(onFinally, undefined, []));
        return call(getOf(promise, "then"), promise, [goOn]);
      };
      return then([
        (value: unknown) => after(() => value),
        (reason: unknown) =>
          after(() => {
            throw reason;
          }),
      ]);
    }
  }
  Object.defineProperty(Promise.prototype, Symbol.toStringTag, {
    value: "Promise",
    configurable: true,
  });
  // Bundlers rename classes.
  Object.defineProperty(Promise, "name", { value: "Promise", configurable: true });
  for (const [method, length] of [
    [Promise.prototype.then, 2],
    [Promise.prototype.catch, 1],
    [Promise.prototype.finally, 1],
  ] as const) {
    Object.defineProperty(method, "length", { value: length, configurable: true });
  }
  const ownThen: unknown = Promise.prototype.then;

  function settlers(
    promise: object,
    settling: Settling,
  ): { readonly resolve: Settle; readonly reject: Settle } {
    let isResolved = false;
    // In a list, where functions get no names: these have none.
    const [resolve, reject] = [
      (value: unknown): void => {
        if (isResolved) return;
        isResolved = true;
        resolveWith(promise, settling, value);
      },
      (reason: unknown): void => {
        if (isResolved) return;
        isResolved = true;
        settling.settle(1, reason);
      },
    ] as const;
    return { resolve, reject };
  }

  /** https://tc39.es/ecma262/#sec-promise-resolve-functions */
  function resolveWith(promise: object, settling: Settling, value: unknown): void {
    if (!isObject(value)) {
      settling.settle(0, value);
      return;
    }
    if (value === promise) {
      settling.settle(1, new TypeError("Chaining cycle detected for promise #<Promise>"));
      return;
    }
    let then: unknown;
    try {
      then = get(value, "then");
    } catch (error) {
      settling.settle(1, error);
      return;
    }
    if (then === nativeThen) {
      const because = "it waits for a promise of the platform’s own";
      machine.end({ kind: "refused", because });
      return;
    }
    if (!isCallable(then)) settling.settle(0, value);
    else machine.enqueue({ goOn: () => adopt(promise, settling, value, then) }, 0, undefined);
  }

  /** https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob */
  function adopt(promise: object, settling: Settling, thenable: object, then: Callable): void {
    const own = then === ownThen ? inside(thenable) : undefined;
    if (own === undefined) {
      const { resolve, reject } = settlers(promise, settling);
      try {
        call(then, thenable, [resolve, reject]);
      } catch (error) {
        reject(error);
      }
      return;
    }
    // What its `then` would do, without a promise that nobody gets to see.
    let constructor: unknown;
    try {
      constructor = speciesOf(thenable);
      if (constructor !== Promise) {
        const { resolve, reject } = settlers(promise, settling);
        thenAs(own, constructor, resolve, reject);
        return;
      }
    } catch (error) {
      settling.settle(1, error);
      return;
    }
    own.attach({
      goOn(mode, value) {
        if (mode === 0) resolveWith(promise, settling, value);
        else settling.settle(1, value);
      },
    });
  }

  /** https://tc39.es/ecma262/#sec-speciesconstructor */
  function speciesOf(object: object): unknown {
    const constructor = get(object, "constructor");
    if (constructor === undefined) return Promise;
    if (!isObject(constructor)) throw new TypeError("The .constructor property is not an object");
    const species = get(constructor, Symbol.species);
    return species === undefined || species === null ? Promise : species;
  }

  function thenAs(
    settling: Settling,
    constructor: unknown,
    onFulfilled: unknown,
    onRejected: unknown,
  ): unknown {
    const derived = constructor === Promise ? own() : other(constructor);
    const task = machine.current;
    settling.attach({
      goOn(mode, value) {
        const handler = mode === 0 ? onFulfilled : onRejected;
        if (!isCallable(handler)) {
          if (mode === 0) derived.resolve(value);
          else derived.reject(value);
          return;
        }
        machine.current = task;
        let result: unknown;
        try {
          result = handler(value);
        } catch (error) {
          machine.recorder?.ran(undefined, machine.site);
          machine.current = undefined;
          derived.reject(error);
          return;
        }
        machine.recorder?.ran(undefined, machine.site);
        machine.current = undefined;
        derived.resolve(result);
      },
    });
    return derived.promise;
  }

  function own(): Deferred {
    const promise = new Promise(hollow);
    const settling = inside(promise);
    return {
      promise,
      resolve: (value) => settling && resolveWith(promise, settling, value),
      reject: (reason) => settling?.settle(1, reason),
    };
  }

  function other(constructor: unknown): Capability {
    const { promise, resolve, reject } = newCapability(constructor);
    return {
      promise,
      resolve: (value) => settleWith(resolve, value),
      reject: (reason) => settleWith(reject, reason),
    };
  }

  /** https://tc39.es/ecma262/#sec-promise-resolve */
  function promiseResolve(constructor: unknown, value: unknown): unknown {
    if (isObject(value) && inside(value) && get(value, "constructor") === constructor) return value;
    const capability = constructor === Promise ? own() : newCapability(constructor);
    settleWith(capability.resolve, value);
    return capability.promise;
  }

  function promiseOf(value: unknown): object {
    if (isObject(value) && inside(value) && get(value, "constructor") === Promise) return value;
    const { promise, resolve } = own();
    resolve(value);
    return promise;
  }

  return {
    Promise,
    prototype: Promise.prototype,
    isPromise: (value) => inside(value) !== undefined,
    defer: own,
    promiseOf,
    wait(value, waiter) {
      if (isObject(value)) inside(promiseOf(value))?.attach(waiter);
      // A promise of it would be fulfilled already.
      else machine.enqueue(waiter, 0, value);
    },
    attach(promise, waiter) {
      inside(promise)?.attach(waiter);
    },
  };
}
