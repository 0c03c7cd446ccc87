// A sender puts its item in before it waits: six items lie in a channel for two.
//
// fails: no item comes out while its sender still waits
// says: items received whose sender still waits: expected 0, found 1
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
    this.#items.push(item);
    this.#wake?.();
    while (this.#items.length > this.capacity) {
      await new Promise<void>((resolve) => this.#senders.push(resolve));
    }
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
