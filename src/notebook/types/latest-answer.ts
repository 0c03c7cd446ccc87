/** Asks again after each change, once it is quiet; only the answer to the newest question counts. */

export interface LatestAnswerOptions<T> {
  /** ms without a change until it asks. */
  readonly pause: number;
  /** Never rejects. */
  readonly ask: () => Promise<T>;
  readonly answered: (answer: T) => void;
}

export class LatestAnswer<T> {
  readonly #options: LatestAnswerOptions<T>;
  /** Counts changes. */
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LatestAnswerOptions<T>) {
    this.#options = options;
  }

  /** What is asked about has changed: an answer that is under way is about what is no more. */
  changed(): void {
    this.#revision++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.askNow(), this.#options.pause);
  }

  async askNow(): Promise<void> {
    clearTimeout(this.#timer);
    const revision = this.#revision;
    const answer = await this.#options.ask();
    if (revision === this.#revision) this.#options.answered(answer);
  }

  /** Asks no more, and hears no answer. */
  end(): void {
    this.#revision++;
    clearTimeout(this.#timer);
  }
}
