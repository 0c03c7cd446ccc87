// Each is let in, and counted only where it goes on, after its await. Until then the next one is let in too.
//
// fails: a writer is in alone
// says: times that somebody came in to a writer: expected 0, found {int 1..20}
interface Waiting {
  readonly isWriter: boolean;
  readonly comeIn: () => void;
}

export class ReadWriteLock {
  #readers = 0;
  #writers = 0;
  readonly #queue: Waiting[] = [];

  async read<T>(task: () => Promise<T>): Promise<T> {
    await this.#queueUp(false);
    this.#readers += 1;
    try {
      return await task();
    } finally {
      this.#readers -= 1;
      this.#letIn();
    }
  }

  async write<T>(task: () => Promise<T>): Promise<T> {
    await this.#queueUp(true);
    this.#writers += 1;
    try {
      return await task();
    } finally {
      this.#writers -= 1;
      this.#letIn();
    }
  }

  #queueUp(isWriter: boolean): Promise<void> {
    return new Promise((comeIn) => {
      this.#queue.push({ isWriter, comeIn });
      this.#letIn();
    });
  }

  #letIn(): void {
    let next = this.#queue[0];
    while (next && this.#mayComeIn(next)) {
      this.#queue.shift();
      next.comeIn();
      next = this.#queue[0];
    }
  }

  #mayComeIn({ isWriter }: Waiting): boolean {
    return this.#writers === 0 && !(isWriter && this.#readers > 0);
  }
}
