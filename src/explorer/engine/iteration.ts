/** `for await` and `yield*`: https://tc39.es/ecma262/#sec-asyncfromsynciterator-objects and around it */
import { Delivery, Leaving } from "./generator-words.ts";
import type { Completion } from "./generator-words.ts";
import type { Mode } from "./machine.ts";
import { call, describe, get, getMethod, isObject } from "./objects.ts";
import type { Promises } from "./promise.ts";

interface AsyncIterator {
  readonly iterator: object;
  readonly next: unknown;
}

function asyncIteratorOf(
  iterable: unknown,
  name: string | undefined,
  promises: Promises,
): AsyncIterator {
  const method = getMethod(iterable, Symbol.asyncIterator);
  if (method) return iteratorFrom(call(method, iterable, []), "Symbol.asyncIterator");
  const syncMethod = getMethod(iterable, Symbol.iterator);
  if (!syncMethod) throw new TypeError(`${name ?? "(intermediate value)"} is not async iterable`);
  const sync = iteratorFrom(call(syncMethod, iterable, []), "Symbol.iterator");
  return iteratorFrom(asyncFromSync(sync, promises), "Symbol.asyncIterator");
}

function iteratorFrom(iterator: unknown, method: string): AsyncIterator {
  if (!isObject(iterator)) throw new TypeError(`Result of the ${method} method is not an object`);
  return { iterator, next: get(iterator, "next") };
}

function asResult(result: unknown): object {
  if (!isObject(result))
    throw new TypeError(`Iterator result ${describe(result)} is not an object`);
  return result;
}

/** An iterator whose values may be promises, as one whose results are. */
function asyncFromSync({ iterator, next }: AsyncIterator, promises: Promises): object {
  function close(): void {
    const method = getMethod(iterator, "return");
    if (method) call(method, iterator, []);
  }

  /** @param ask gives the inner result; `closes`: where the value fails, the inner one is closed */
  function settle(ask: () => unknown, closes: boolean): object {
    const { promise, resolve, reject } = promises.defer();
    try {
      const result = asResult(ask());
      const done = Boolean(get(result, "done"));
      const value = get(result, "value");
      let wrapper: object;
      try {
        wrapper = promises.promiseOf(value);
      } catch (error) {
        if (!done && closes) closeQuietly();
        throw error;
      }
      promises.attach(wrapper, {
        goOn(mode: Mode, settled: unknown) {
          if (mode === 0) resolve({ value: settled, done });
          else {
            if (!done && closes) closeQuietly();
            reject(settled);
          }
        },
      });
    } catch (error) {
      reject(error);
    }
    return promise;
  }

  function closeQuietly(): void {
    try {
      close();
    } catch {
      // The first error is the one that counts.
    }
  }

  return {
    next: (...args: readonly unknown[]) => settle(() => call(next, iterator, args), true),
    return: (...args: readonly unknown[]) => {
      const { promise, resolve, reject } = promises.defer();
      try {
        const method = getMethod(iterator, "return");
        if (method) return settle(() => call(method, iterator, args), false);
        resolve({ value: args[0], done: true });
      } catch (error) {
        reject(error);
      }
      return promise;
    },
    throw: (...args: readonly unknown[]) => {
      const { promise, reject } = promises.defer();
      try {
        const method = getMethod(iterator, "throw");
        if (method) return settle(() => call(method, iterator, args), true);
        close();
        reject(new TypeError("The iterator does not provide a 'throw' method"));
      } catch (error) {
        reject(error);
      }
      return promise;
    },
  };
}

/** What a `for await` goes through. */
export interface Loop {
  /** Begins the next round. */
  readonly next: () => unknown;
  /** Whether there is one, by what that gave. */
  readonly more: (result: unknown) => boolean;
  value: unknown;
  /** Between rounds: who leaves now has to close the iterator. */
  open: boolean;
  failed: boolean;
  readonly iterator: object;
}

export function loopOver(iterable: unknown, name: string | undefined, promises: Promises): Loop {
  const { iterator, next } = asyncIteratorOf(iterable, name, promises);
  return {
    iterator,
    value: undefined,
    open: false,
    failed: false,
    next() {
      this.open = false;
      return call(next, iterator, []);
    },
    more(given) {
      const result = asResult(given);
      if (Boolean(get(result, "done"))) return false;
      this.value = get(result, "value");
      this.open = true;
      return true;
    },
  };
}

/** https://tc39.es/ecma262/#sec-asynciteratorclose */
export function* closeLoop({ iterator, failed }: Loop): Generator<unknown, void, unknown> {
  if (failed) {
    try {
      const method = getMethod(iterator, "return");
      if (method) yield call(method, iterator, []);
    } catch {
      // The first error is the one that counts.
    }
    return;
  }
  const method = getMethod(iterator, "return");
  if (method) asResult(yield call(method, iterator, []));
}

/** `yield*` in an async generator: https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation */
export function* delegateTo(
  iterable: unknown,
  promises: Promises,
): Generator<unknown, unknown, unknown> {
  const { iterator, next } = asyncIteratorOf(iterable, undefined, promises);
  let received: Completion = { kind: "next", value: undefined };
  for (;;) {
    let result: object;
    if (received.kind === "next") result = asResult(yield call(next, iterator, [received.value]));
    else if (received.kind === "throw") {
      const method = getMethod(iterator, "throw");
      if (!method) {
        const close = getMethod(iterator, "return");
        if (close) asResult(yield call(close, iterator, []));
        throw new TypeError("The iterator does not provide a 'throw' method");
      }
      result = asResult(yield call(method, iterator, [received.value]));
    } else {
      const method = getMethod(iterator, "return");
      if (!method) {
        yield new Leaving(yield received.value);
        return undefined;
      }
      result = asResult(yield call(method, iterator, [received.value]));
      if (Boolean(get(result, "done"))) {
        yield new Leaving(get(result, "value"));
        return undefined;
      }
    }
    if (received.kind !== "return" && Boolean(get(result, "done"))) return get(result, "value");
    received = (yield new Delivery(get(result, "value"))) as Completion;
  }
}
