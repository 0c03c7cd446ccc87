interface Waiting {
  readonly isWriter: boolean;
  readonly comeIn: () => void;
}

export class ReadWriteLock {
  #readers = 0;
  #isWriting = false;
  readonly #queue: Waiting[] = [];

  async read<T>(task: () => Promise<T>): Promise<T> {
    await this.#queueUp(false);
    try {
      return await task();
    } finally {
      this.#readers -= 1;
      this.#letIn();
    }
  }

  async write<T>(task: () => Promise<T>): Promise<T> {
    await this.#queueUp(true);
    try {
      return await task();
    } finally {
      this.#isWriting = false;
      this.#letIn();
    }
  }

  #queueUp(isWriter: boolean): Promise<void> {
    return new Promise((comeIn) => {
      this.#queue.push({ isWriter, comeIn });
      this.#letIn();
    });
  }

  /** As many as may come in, from the front of the queue. */
  #letIn(): void {
    let next = this.#queue[0];
    while (next && this.#mayComeIn(next)) {
      this.#queue.shift();
      if (next.isWriter) this.#isWriting = true;
      else this.#readers += 1;
      next.comeIn();
      next = this.#queue[0];
    }
  }

  #mayComeIn({ isWriter }: Waiting): boolean {
    return !this.#isWriting && !(isWriter && this.#readers > 0);
  }
}
