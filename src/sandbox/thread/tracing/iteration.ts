/**
 * What `for await` and `yield*` go through. Each of their steps calls `next` inside the engine and then
 * waits; a stand-in for the iterator has the task take its thread for the call and leave it afterwards.
 * The stand-in asks the real one for each property when, and as often as, the engine asks for it, and
 * hands on what it gives, promises included.
 */
import { apply, setPrototype } from "../intrinsics.ts";

const { iterator, asyncIterator } = Symbol;

/** Called at each step of an iteration. */
export interface Steps {
  /** A step is about to be made by the task. */
  before(): void;
  /** It has given `result`, and the engine waits for that. */
  after(result: unknown): void;
  /** It has thrown, and the engine waits for a promise that this has rejected. */
  failed(): void;
  /** What should make an iterator is no function: the engine throws. */
  refused(): void;
}

type Keyed = Record<PropertyKey, unknown>;

export function standIn(iterable: unknown, steps: Steps): unknown {
  if (iterable === null || iterable === undefined) return iterable;
  return new IterableStandIn(iterable as Keyed, steps);
}

class IterableStandIn {
  readonly #from: Keyed;
  readonly #steps: Steps;

  constructor(from: Keyed, steps: Steps) {
    this.#from = from;
    this.#steps = steps;
  }

  get [asyncIterator](): unknown {
    return this.#method(asyncIterator, false);
  }

  /** Asked for where there is no other: the engine makes promises of what a synchronous iterator gives. */
  get [iterator](): unknown {
    return this.#method(iterator, true);
  }

  #method(key: symbol, isSync: boolean): unknown {
    const from = this.#from;
    const steps = this.#steps;
    const method = from[key];
    if (typeof method !== "function") {
      if (isSync || (method !== undefined && method !== null)) steps.refused();
      return method;
    }
    return (): unknown => {
      const given: unknown = apply(method, from, []);
      const isObject = typeof given === "object" || typeof given === "function";
      return isObject && given !== null
        ? new IteratorStandIn(given as Keyed, steps, isSync)
        : given;
    };
  }
}

class IteratorStandIn {
  readonly #from: Keyed;
  readonly #steps: Steps;
  readonly #isSync: boolean;

  constructor(from: Keyed, steps: Steps, isSync: boolean) {
    this.#from = from;
    this.#steps = steps;
    this.#isSync = isSync;
  }

  get next(): unknown {
    return this.#method("next");
  }
  get return(): unknown {
    return this.#method("return");
  }
  get throw(): unknown {
    return this.#method("throw");
  }

  #method(key: "next" | "return" | "throw"): unknown {
    const from = this.#from;
    const method = from[key];
    if (typeof method !== "function") return method;
    const steps = this.#steps;
    const isSync = this.#isSync;
    return (...args: readonly unknown[]): unknown => {
      steps.before();
      let result: unknown;
      try {
        result = apply(method, from, args);
      } catch (error) {
        if (isSync) steps.failed();
        throw error;
      }
      steps.after(result);
      return result;
    };
  }
}

// The engine asks for nothing else, and what a cell gives to all objects is not theirs.
setPrototype(IterableStandIn.prototype, null);
setPrototype(IteratorStandIn.prototype, null);
