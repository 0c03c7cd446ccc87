// Every sender waits until somebody takes something out, with room or without.
//
// fails: two items go in before anybody takes one
// says: items let in: expected 2, found 0
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
    await new Promise<void>((resolve) => this.#senders.push(resolve));
  }

  close(): void {
    this.#isClosed = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#senders.shift()?.(); // there is room for one
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
