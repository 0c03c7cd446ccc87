/** Async functions: https://tc39.es/ecma262/#sec-async-functions-abstract-operations-async-function-start */
import type { Machine, Mode, Task, Waiter } from "./machine.ts";
import type { Deferred, Promises } from "./promise.ts";

export type Body = Generator<unknown, unknown, unknown>;

export class Coroutine implements Waiter {
  readonly #machine: Machine;
  readonly #promises: Promises;
  readonly #body: Body;
  readonly #task: Task;
  readonly #result: Deferred;

  constructor(machine: Machine, promises: Promises, body: Body, begins: number) {
    this.#machine = machine;
    this.#promises = promises;
    this.#body = body;
    this.#task = machine.begin(begins);
    this.#result = promises.defer();
  }

  /** Runs to the first `await`. @returns the promise of its result */
  start(): object {
    this.#run(0, undefined);
    return this.#result.promise;
  }

  goOn(mode: Mode, value: unknown): void {
    const { site } = this.#task;
    this.#machine.site = site;
    this.#machine.recorder?.ran(this.#task, site);
    this.#run(mode, value);
  }

  #run(first: Mode, given: unknown): void {
    const machine = this.#machine;
    const body = this.#body;
    const task = this.#task;
    const outer = machine.current;
    machine.current = task;
    let mode = first;
    let value = given;
    for (;;) {
      let result: IteratorResult<unknown, unknown>;
      try {
        result = mode === 0 ? body.next(value) : body.throw(value);
      } catch (error) {
        machine.current = outer;
        task.over = true;
        this.#result.reject(error);
        return;
      }
      if (result.done === true) {
        machine.current = outer;
        task.over = true;
        this.#result.resolve(result.value);
        return;
      }
      task.site = machine.site;
      try {
        this.#promises.wait(result.value, this);
        machine.current = outer;
        return;
      } catch (error) {
        mode = 1;
        value = error;
      }
    }
  }
}
