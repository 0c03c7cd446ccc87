// Each place is handed on and counted as free as well: who queues gets in, and the gate grows with each of them.
//
// fails: and never more than two of them at once
// says: tasks inside at once: expected at most 2, found {int 3..6}
export class Gate {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else {
      await new Promise<void>((admit) => this.#queue.push(admit));
    }
    try {
      return await task();
    } finally {
      this.#free += 1;
      this.#queue.shift()?.();
    }
  }
}
