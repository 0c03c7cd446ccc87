/** Values used lately, up to a size: a page, and the files beside it, ask for the same ones. */
export class RecentValues {
  readonly #limit: number;
  /** The one used last stands last: a `Map` keeps the order of insertion. */
  readonly #values = new Map<
    string,
    { readonly held: { readonly value: unknown }; readonly bytes: number }
  >();
  #bytes = 0;

  /** @param limit in bytes, as values are written */
  constructor(limit = 32_000_000) {
    this.#limit = limit;
  }

  get(key: string): { readonly value: unknown } | undefined {
    const entry = this.#values.get(key);
    if (entry === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, entry);
    return entry.held;
  }

  set(key: string, held: { readonly value: unknown }, bytes: number): void {
    this.#bytes += bytes - (this.#values.get(key)?.bytes ?? 0);
    this.#values.delete(key);
    this.#values.set(key, { held, bytes });
    for (const [oldest, entry] of this.#values) {
      if (this.#bytes <= this.#limit) return;
      this.#values.delete(oldest);
      this.#bytes -= entry.bytes;
    }
  }
}
