// There is room for one, all who wait are woken, and none looks again.
//
// fails: six senders at once do not overfill it
// says: items let in and not taken out: expected at most 3, found {int 4..6}
/** A queue between tasks that holds at most `capacity` items. */
export class Channel<T extends object> {
  readonly capacity: number;
  readonly #items: T[] = [];
  readonly #senders: (() => void)[] = [];
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  async send(item: T): Promise<void> {
    if (this.#items.length >= this.capacity) {
      await new Promise<void>((resolve) => this.#senders.push(resolve));
    }
    this.#items.push(item);
    this.#wake?.();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        for (const wake of this.#senders.splice(0)) wake();
        yield item;
      } else if (this.#isClosed) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
