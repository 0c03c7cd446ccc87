/**
 * Async generators, with their queue of requests:
 * https://tc39.es/ecma262/#sec-asyncgenerator-abstract-operations
 */
import type { Body } from "./coroutine.ts";
import { Delivery, Given, Leaving } from "./generator-words.ts";
import type { Completion } from "./generator-words.ts";
import type { Machine, Mode, Task, Waiter } from "./machine.ts";
import { call, getMethod, isObject } from "./objects.ts";
import type { Deferred, Promises } from "./promise.ts";

interface Request {
  readonly completion: Completion;
  readonly result: Deferred;
}

/** What it does when what it waits for has settled. */
type Next = "go on" | "give" | "leave" | "leave inner" | "drain";

type State = "suspended-start" | "suspended-yield" | "running" | "draining" | "completed";

export class AsyncGenerator implements Waiter {
  readonly #machine: Machine;
  readonly #promises: Promises;
  readonly #body: Body;
  readonly #task: Task;
  readonly #requests: Request[] = [];
  #state: State = "suspended-start";
  #next: Next = "go on";
  /** Parked in `yield*`: what comes goes to the inner one as a whole. */
  #delegates = false;

  constructor(machine: Machine, promises: Promises, body: Body, begins: number) {
    this.#machine = machine;
    this.#promises = promises;
    this.#body = body;
    this.#task = machine.begin(begins);
    this.#task.isIdle = true;
  }

  ask(completion: Completion): object {
    const result = this.#promises.defer();
    const { kind, value } = completion;
    if (kind === "throw" && this.#state === "suspended-start") this.#complete();
    if (this.#state === "completed" && kind !== "return") {
      if (kind === "next") result.resolve({ value: undefined, done: true });
      else result.reject(value);
      return result.promise;
    }
    this.#requests.push({ completion, result });
    this.#task.isIdle = false;
    if (kind === "return" && (this.#state === "suspended-start" || this.#state === "completed")) {
      this.#state = "draining";
      this.#awaitReturn();
    } else if (this.#state === "suspended-start") this.#run("next", value);
    else if (this.#state === "suspended-yield") this.#receive(completion);
    return result.promise;
  }

  goOn(mode: Mode, value: unknown): void {
    const next = this.#next;
    if (next === "drain") {
      this.#answer(mode === 0 ? "next" : "throw", value, true);
      this.#drain();
      return;
    }
    this.#machine.site = this.#task.site;
    this.#machine.recorder?.ran(this.#task, this.#task.site);
    if (next === "leave inner") {
      const kind = mode === 0 ? "return" : "throw";
      this.#run("next", { kind, value } satisfies Completion);
    } else if (mode === 1) this.#run("throw", value);
    else if (next === "give") this.#give(value);
    else if (next === "leave") this.#run("return", value);
    else this.#run("next", value);
  }

  #complete(): void {
    this.#state = "completed";
    this.#task.over = true;
  }

  #run(kind: Completion["kind"], given: unknown): void {
    const machine = this.#machine;
    const outer = machine.current;
    machine.current = this.#task;
    this.#state = "running";
    this.#step(kind, given);
    machine.current = outer;
  }

  #step(first: Completion["kind"], given: unknown): void {
    let kind = first;
    let value = given;
    for (;;) {
      let result: IteratorResult<unknown, unknown>;
      try {
        if (kind === "next") result = this.#body.next(value);
        else result = kind === "throw" ? this.#body.throw(value) : this.#body.return(value);
      } catch (error) {
        this.#end("throw", error);
        return;
      }
      if (result.done === true) {
        this.#end("next", result.value);
        return;
      }
      this.#task.site = this.#machine.site;
      const told = result.value;
      const delivery = Delivery.read(told);
      if (delivery) {
        const received = this.#deliver(delivery.value, true);
        if (!received) return;
        kind = "next";
        value = received;
        continue;
      }
      const leaving = Leaving.read(told);
      if (leaving) {
        kind = "return";
        ({ value } = leaving);
        continue;
      }
      const given = Given.read(told);
      this.#next = given ? "give" : "go on";
      try {
        this.#promises.wait(given ? given.value : told, this);
        return;
      } catch (error) {
        kind = "throw";
        value = error;
      }
    }
  }

  /** `yield`, once its value has settled. */
  #give(value: unknown): void {
    const received = this.#deliver(value, false);
    if (received) this.#run(received.kind, received.value);
  }

  /** @returns what it goes on with at once; undefined where it parks or waits */
  #deliver(value: unknown, delegates: boolean): Completion | undefined {
    this.#delegates = delegates;
    this.#state = "running";
    // The inner result is passed on as it is: `yield*` asks for no promise of it.
    this.#answer("next", value, false);
    const [waiting] = this.#requests;
    if (!waiting) {
      this.#state = "suspended-yield";
      this.#task.isIdle = true;
      return undefined;
    }
    if (waiting.completion.kind !== "return") return waiting.completion;
    return this.#unwrap(waiting.completion.value);
  }

  #receive({ kind, value }: Completion): void {
    this.#state = "running";
    if (kind === "return") {
      const failed = this.#unwrap(value);
      if (failed) this.#hand(failed);
    } else this.#hand({ kind, value });
  }

  #hand(completion: Completion): void {
    if (this.#delegates) this.#run("next", completion);
    else this.#run(completion.kind, completion.value);
  }

  /** `return(value)` waits for its value. @returns what to go on with where that fails at once */
  #unwrap(value: unknown): Completion | undefined {
    this.#next = this.#delegates ? "leave inner" : "leave";
    try {
      this.#promises.wait(value, this);
      return undefined;
    } catch (error) {
      return { kind: "throw", value: error };
    }
  }

  #end(kind: "next" | "throw", value: unknown): void {
    this.#state = "draining";
    this.#task.over = true;
    this.#answer(kind, value, true);
    this.#drain();
  }

  #answer(kind: "next" | "throw", value: unknown, done: boolean): void {
    const request = this.#requests.shift();
    if (kind === "next") request?.result.resolve({ value, done });
    else request?.result.reject(value);
  }

  #drain(): void {
    for (;;) {
      const [request] = this.#requests;
      if (!request) {
        this.#complete();
        return;
      }
      const { kind, value } = request.completion;
      if (kind === "return") {
        this.#awaitReturn();
        return;
      }
      this.#answer(kind, kind === "next" ? undefined : value, true);
    }
  }

  #awaitReturn(): void {
    this.#state = "draining";
    this.#next = "drain";
    try {
      this.#promises.wait(this.#requests[0]?.completion.value, this);
    } catch (error) {
      this.#answer("throw", error, true);
      this.#drain();
    }
  }
}

const generators = new WeakMap<object, AsyncGenerator>();

/** What programs get: `next`, `return` and `throw`, inherited from one object as natively. */
export function createGeneratorPrototype(promises: Promises): object {
  const base = nativeIteratorPrototype();
  const ask = (self: unknown, kind: Completion["kind"], value: unknown): object => {
    const generator = isObject(self) ? generators.get(self) : undefined;
    if (generator) return generator.ask({ kind, value });
    const { promise, reject } = promises.defer();
    reject(new TypeError(`${kind} method called on incompatible receiver`));
    return promise;
  };
  const methods = {
    next(value: unknown): unknown {
      return ask(this, "next", value);
    },
    return(value: unknown): unknown {
      return ask(this, "return", value);
    },
    throw(value: unknown): unknown {
      return ask(this, "throw", value);
    },
  };
  const prototype = Object.create(base) as object;
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(prototype, Symbol.asyncDispose, {
    value(this: unknown): object {
      return disposed(this, promises);
    },
    writable: true,
    configurable: true,
  });
  Object.defineProperty(prototype, Symbol.toStringTag, {
    value: "AsyncGenerator",
    configurable: true,
  });
  return prototype;
}

export function exposeGenerator(generator: AsyncGenerator, prototype: object): object {
  const object = Object.create(prototype) as object;
  generators.set(object, generator);
  return object;
}

/** `%AsyncIteratorPrototype%`, which gives `[Symbol.asyncIterator]`. */
function nativeIteratorPrototype(): object | null {
  const generate = async function* (): AsyncGeneratorLike {
    // Asked for its prototypes only.
  };
  const own: unknown = Reflect.get(Object.getPrototypeOf(generate) as object, "prototype");
  return isObject(own) ? (Object.getPrototypeOf(own) as object | null) : null;
}

type AsyncGeneratorLike = globalThis.AsyncGenerator<unknown, void, unknown>;

/** `%AsyncIteratorPrototype%[Symbol.asyncDispose]`, whose own promise would be the platform's. */
function disposed(iterator: unknown, promises: Promises): object {
  const { promise, resolve, reject } = promises.defer();
  try {
    const method = getMethod(iterator, "return");
    if (!method) resolve(undefined);
    else {
      promises.attach(promises.promiseOf(call(method, iterator, [undefined])), {
        goOn(mode, value) {
          if (mode === 0) resolve(undefined);
          else reject(value);
        },
      });
    }
  } catch (error) {
    reject(error);
  }
  return promise;
}
