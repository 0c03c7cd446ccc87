/** What a body of an async generator says to the engine where it does not wait. Told by what is inside: proxies would notice `instanceof`. */

export interface Completion {
  readonly kind: "next" | "throw" | "return";
  readonly value: unknown;
}

/** `yield value`: waits for the value, then gives it away. */
export class Given {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** Undefined for all else. */
  static read(told: unknown): { readonly value: unknown } | undefined {
    return typeof told === "object" && told !== null && #value in told
      ? { value: told.#value }
      : undefined;
  }
}

/** Of `yield*`: gives the value away as it is, and wants to know as a whole what comes back. */
export class Delivery {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** Undefined for all else. */
  static read(told: unknown): { readonly value: unknown } | undefined {
    return typeof told === "object" && told !== null && #value in told
      ? { value: told.#value }
      : undefined;
  }
}

/** Of `yield*`: the generator ends as if it had returned the value here. */
export class Leaving {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** Undefined for all else. */
  static read(told: unknown): { readonly value: unknown } | undefined {
    return typeof told === "object" && told !== null && #value in told
      ? { value: told.#value }
      : undefined;
  }
}
