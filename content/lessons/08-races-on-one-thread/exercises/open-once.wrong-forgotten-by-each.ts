// Each who has waited forgets the promise. The first calls again at once, and the second forgets the new one.
//
// fails: all who call again at once share the new connection
// says: what the two get: expected [ 'connection 2', 'connection 2' ], found [ 'connection 2', 'connection 3' ]
export class Connector<T> {
  #connection: Promise<T> | undefined;
  readonly #open: () => Promise<T>;

  constructor(open: () => Promise<T>) {
    this.#open = open;
  }

  connect(): Promise<T> {
    this.#connection ??= this.#open();
    this.#connection.catch(() => {
      this.#connection = undefined;
    });
    return this.#connection;
  }
}
