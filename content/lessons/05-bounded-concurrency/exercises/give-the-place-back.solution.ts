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
      const admit = this.#queue.shift();
      if (admit) admit();
      else this.#free += 1;
    }
  }
}
