// The place is given back, and the error kept: who has called run takes undefined for an answer.
//
// fails: a task's error reaches the one who has called run
// says: what they hear
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
    let value: T | undefined;
    try {
      value = await task();
    } catch {
      // the place matters more
    }
    const admit = this.#queue.shift();
    if (admit) admit();
    else this.#free += 1;
    return value as T;
  }
}
