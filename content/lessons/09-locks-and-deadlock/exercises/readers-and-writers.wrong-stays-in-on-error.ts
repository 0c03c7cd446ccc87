// A task that fails leaves by another way, and its place stays taken.
//
// fails: whoever fails makes room as well
// says: nobody gets in any more
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
    const value = await task();
    this.#readers -= 1;
    this.#letIn();
    return value;
  }

  async write<T>(task: () => Promise<T>): Promise<T> {
    await this.#queueUp(true);
    const value = await task();
    this.#isWriting = false;
    this.#letIn();
    return value;
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
