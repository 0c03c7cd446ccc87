export class Connector<T> {
  #connection: Promise<T> | undefined;
  readonly #open: () => Promise<T>;

  constructor(open: () => Promise<T>) {
    this.#open = open;
  }

  connect(): Promise<T> {
    this.#connection ??= this.#tryToOpen();
    return this.#connection;
  }

  async #tryToOpen(): Promise<T> {
    try {
      return await this.#open();
    } catch (error) {
      this.#connection = undefined;
      throw error;
    }
  }
}
