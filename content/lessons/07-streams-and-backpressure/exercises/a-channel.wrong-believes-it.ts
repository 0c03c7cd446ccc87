// A sender that is woken believes that there is room: another may have come in between.
//
// fails: a sender that is woken looks again
// says: items let in and not taken out: expected at most 2, found {int 3..4}
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
