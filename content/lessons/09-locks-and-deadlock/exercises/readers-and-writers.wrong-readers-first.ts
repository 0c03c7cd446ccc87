// A reader may come in whenever no writer is in. As long as readers keep coming, no writer ever is.
//
// fails: who comes while a writer waits queues up behind it
// says: who comes and goes: expected
export class ReadWriteLock {
  #readers = 0;
  #isWriting = false;
  #waiting: (() => void)[] = [];

  async read<T>(task: () => Promise<T>): Promise<T> {
    while (this.#isWriting) await this.#change();
    this.#readers += 1;
    try {
      return await task();
    } finally {
      this.#readers -= 1;
      this.#changed();
    }
  }

  async write<T>(task: () => Promise<T>): Promise<T> {
    while (this.#isWriting || this.#readers > 0) await this.#change();
    this.#isWriting = true;
    try {
      return await task();
    } finally {
      this.#isWriting = false;
      this.#changed();
    }
  }

  #change(): Promise<void> {
    return new Promise((wake) => this.#waiting.push(wake));
  }

  #changed(): void {
    const woken = this.#waiting;
    this.#waiting = [];
    for (const wake of woken) wake();
  }
}
