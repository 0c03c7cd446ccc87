/** What is inside a promise: its state, who waits for it, and the jobs that follow when it settles. */
import type { Machine, Mode, Rejected, Waiter } from "./machine.ts";

export class Settling implements Rejected {
  readonly #machine: Machine;
  #state: "pending" | Mode = "pending";
  #value: unknown = undefined;
  #waiters: Waiter[] | undefined = undefined;
  #isHandled = false;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  get isHandled(): boolean {
    return this.#isHandled;
  }

  get reason(): unknown {
    return this.#value;
  }

  /** https://tc39.es/ecma262/#sec-performpromisethen */
  attach(waiter: Waiter): void {
    this.#isHandled = true;
    const state = this.#state;
    if (state === "pending") {
      if (this.#waiters) this.#waiters.push(waiter);
      else this.#waiters = [waiter];
    } else this.#machine.enqueue(waiter, state, this.#value);
  }

  settle(mode: Mode, value: unknown): void {
    const waiters = this.#waiters;
    this.#state = mode;
    this.#value = value;
    this.#waiters = undefined;
    if (mode === 1 && !this.#isHandled) this.#machine.rejections.push(this);
    if (waiters === undefined) return;
    for (let index = 0; index < waiters.length; index++) {
      const waiter = waiters[index];
      if (waiter) this.#machine.enqueue(waiter, mode, value);
    }
  }
}
