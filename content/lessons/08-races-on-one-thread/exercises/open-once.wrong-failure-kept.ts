// The promise is kept, also the one that has failed: one bad moment, and nobody connects any more.
//
// fails: and the next to call tries again
// says: expected 'connection 2', found 'the line is dead'
export class Connector<T> {
  #connection: Promise<T> | undefined;
  readonly #open: () => Promise<T>;

  constructor(open: () => Promise<T>) {
    this.#open = open;
  }

  connect(): Promise<T> {
    this.#connection ??= this.#open();
    return this.#connection;
  }
}
