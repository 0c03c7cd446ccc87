// finally runs when the try is left, and without an await it is left at once: with the task still inside.
//
// fails: and never more than two of them at once
// says: tasks inside at once: expected at most 2, found 6
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
      return task();
    } finally {
      const admit = this.#queue.shift();
      if (admit) admit();
      else this.#free += 1;
    }
  }
}
