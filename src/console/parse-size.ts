/** What a message from the sandbox may hold, in all and in depth. */
export interface SizeLimits {
  /** Objects within objects. */
  readonly depth: number;
  /** Values, each counted as often as it is reached. */
  readonly values: number;
  /** UTF-16 units of texts and keys. */
  readonly characters: number;
}

/**
 * Refuses what would take too long to look at: circles, shared parts that unfold without end, floods.
 * Data only: what is posted has no getters. Typed arrays are not entered.
 * @throws {RangeError} Naming the limit.
 */
export function checkSize(value: unknown, limits: SizeLimits, what: string): void {
  let values = 0;
  let characters = 0;
  function visit(part: unknown, depth: number): void {
    values++;
    if (values > limits.values) {
      throw new RangeError(`expected ${what} of at most ${limits.values} values; found more`);
    }
    if (typeof part === "string") characters += part.length;
    if (characters > limits.characters) {
      throw new RangeError(
        `expected ${what} of at most ${limits.characters} characters; found more`,
      );
    }
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return;
    if (depth >= limits.depth) {
      throw new RangeError(`expected ${what} at most ${limits.depth} levels deep; found more`);
    }
    // A sparse array may have a huge length and hold nothing.
    if (Array.isArray(part) && part.length > limits.values) {
      throw new RangeError(`expected ${what} of at most ${limits.values} values; found more`);
    }
    for (const key of Object.keys(part)) {
      characters += key.length;
      visit(Reflect.get(part, key), depth + 1);
    }
  }
  visit(value, 0);
}
