// One line looks like one step. But ??= looks first, then waits, and only then assigns.
//
// fails: it is opened once, however many call
// says: connections opened: expected 1, found 3
//
// fails: no interleaving opens it twice, or hands out nothing
// says: the shortest with: Error: {int 2..3} connections opened
export class Connector<T> {
  #connection: T | undefined;
  readonly #open: () => Promise<T>;

  constructor(open: () => Promise<T>) {
    this.#open = open;
  }

  async connect(): Promise<T> {
    return (this.#connection ??= await this.#open());
  }
}
