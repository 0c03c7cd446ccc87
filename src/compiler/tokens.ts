/** The tokens of a source, without its comments, to be looked up by offset. */
export class Tokens {
  readonly #source: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** @param tokens as Babel lists them, comments and the end of the file included */
  constructor(source: string, tokens: readonly unknown[]) {
    this.#source = source;
    for (const token of tokens) {
      if (!isToken(token) || typeof token.type === "string" || token.start === token.end) continue;
      this.#starts.push(token.start);
      this.#ends.push(token.end);
    }
  }

  get length(): number {
    return this.#starts.length;
  }

  /** Index of the first token that starts at `offset` or behind it; `length` where there is none. */
  indexFrom(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Before the first token 0, behind the last one the source's length. */
  start(index: number): number {
    return this.#starts[index] ?? (index < 0 ? 0 : this.#source.length);
  }

  end(index: number): number {
    return this.#ends[index] ?? (index < 0 ? 0 : this.#source.length);
  }

  /** Whether a line ends between two offsets, as the language counts lines. */
  hasLineBreak(start: number, end: number): boolean {
    return /[\n\r\u2028\u2029]/.test(this.#source.slice(start, end));
  }

  /** Empty where there is no such token. */
  text(index: number): string {
    return this.#source.slice(this.start(index), this.end(index));
  }
}

interface Token {
  /** A string for a comment, an object for every other token. */
  readonly type: unknown;
  readonly start: number;
  readonly end: number;
}

function isToken(value: unknown): value is Token {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "start" in value &&
    typeof value.start === "number" &&
    "end" in value &&
    typeof value.end === "number"
  );
}
