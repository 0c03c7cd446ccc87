// Gives the place of a failed task back, and tells nobody in the queue that it is free.
//
// fails: who stands in the queue gets the place of one who fails
// says: the one in the queue: expected 'it got in', found 'it stands there still'
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
    let value: T;
    try {
      value = await task();
    } catch (error) {
      this.#free += 1;
      throw error;
    }
    const admit = this.#queue.shift();
    if (admit) admit();
    else this.#free += 1;
    return value;
  }
}
