// The flag keeps the others from opening it. What do they get, as long as it is not open?
//
// fails: everybody gets the same connection
// says: nothing
export class Connector<T> {
  #connection: T | undefined;
  #isOpening = false;
  readonly #open: () => Promise<T>;

  constructor(open: () => Promise<T>) {
    this.#open = open;
  }

  async connect(): Promise<T> {
    if (!this.#isOpening) {
      this.#isOpening = true;
      this.#connection = await this.#open();
    }
    return this.#connection as T;
  }
}
