/**
 * What `Promise.all`, `allSettled`, `any` and `race` share: one walk over what they are given.
 * https://tc39.es/ecma262/#sec-promise.all
 */
import { newCapability, settleWith } from "./capability.ts";
import type { Capability, Settle } from "./capability.ts";
import { call, describe, get, getMethod, getOf, isCallable, isObject } from "./objects.ts";

/** How many are still to settle, the walk itself included. */
interface Remaining {
  done(last: () => void): void;
}

interface Combination {
  /** What the promise at `index` is told to call. */
  readonly begin: (index: number) => readonly [onFulfilled: Settle, onRejected: Settle];
  /** All have settled by the end of the walk. */
  readonly end: () => void;
}

type Combine = (capability: Capability, values: unknown[], remaining: Remaining) => Combination;

function once(call: (value: unknown) => void): Settle {
  let isCalled = false;
  return (value) => {
    if (isCalled) return;
    isCalled = true;
    call(value);
  };
}

const all: Combine = (capability, values, remaining) => ({
  begin: (index) => [
    once((value) => {
      values[index] = value;
      remaining.done(() => settleWith(capability.resolve, values));
    }),
    capability.reject,
  ],
  end: () => settleWith(capability.resolve, values),
});

const allSettled: Combine = (capability, values, remaining) => ({
  begin(index) {
    let isCalled = false;
    const settle =
      (make: (value: unknown) => object): Settle =>
      (value) => {
        if (isCalled) return;
        isCalled = true;
        values[index] = make(value);
        remaining.done(() => settleWith(capability.resolve, values));
      };
    return [
      settle((value) => ({ status: "fulfilled", value })),
      settle((reason) => ({ status: "rejected", reason })),
    ];
  },
  end: () => settleWith(capability.resolve, values),
});

const any: Combine = (capability, errors, remaining) => {
  const fail = (): void => {
    settleWith(capability.reject, new AggregateError(errors, "All promises were rejected"));
  };
  return {
    begin: (index) => [
      capability.resolve,
      once((reason) => {
        errors[index] = reason;
        remaining.done(fail);
      }),
    ],
    end: fail,
  };
};

const race: Combine = (capability) => ({
  begin: () => [capability.resolve, capability.reject],
  end: () => undefined,
});

const combinations = { all, allSettled, any, race };

export function combine(
  constructor: unknown,
  iterable: unknown,
  name: keyof typeof combinations,
): unknown {
  const capability = newCapability(constructor);
  const values: unknown[] = [];
  let left = 1;
  const { begin, end } = combinations[name](capability, values, {
    done(last) {
      left -= 1;
      if (left === 0) last();
    },
  });
  try {
    const resolve = isObject(constructor) ? get(constructor, "resolve") : undefined;
    if (!isCallable(resolve))
      throw new TypeError("Promise resolve or reject function is not callable");
    let index = 0;
    eachOf(iterable, (value) => {
      values.push(undefined);
      const promise = call(resolve, constructor, [value]);
      left += 1;
      call(getOf(promise, "then"), promise, begin(index));
      index += 1;
    });
    left -= 1;
    if (left === 0) end();
  } catch (error) {
    settleWith(capability.reject, error);
  }
  return capability.promise;
}

/** Closes the iterator where `visit` throws, and not where the iterator itself does. */
function eachOf(iterable: unknown, visit: (value: unknown) => void): void {
  const method =
    iterable === undefined || iterable === null ? undefined : getMethod(iterable, Symbol.iterator);
  if (method === undefined) throw new TypeError(`${describe(iterable)} is not iterable`);
  const iterator = call(method, iterable, []);
  if (!isObject(iterator))
    throw new TypeError("Result of the Symbol.iterator method is not an object");
  const next = get(iterator, "next");
  for (;;) {
    const result = call(next, iterator, []);
    if (!isObject(result))
      throw new TypeError(`Iterator result ${describe(result)} is not an object`);
    if (Boolean(get(result, "done"))) return;
    const value = get(result, "value");
    try {
      visit(value);
    } catch (error) {
      try {
        const close = getMethod(iterator, "return");
        if (close) call(close, iterator, []);
      } catch {
        // The first error is the one that counts.
      }
      throw error;
    }
  }
}
