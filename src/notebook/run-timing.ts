/** The User Timing entries that every run leaves on the page. */
import type { StateName } from "./cell-state.ts";

export class RunTiming {
  readonly #id: string;
  readonly #start: number;
  #hasOutput = false;

  /** @param id of the cell: `cell-gather.ts` */
  constructor(id: string) {
    this.#id = id;
    this.#start = performance.mark("cell:run", { detail: { id } }).startTime;
  }

  /** Lines have arrived; only the first time counts. */
  output(): void {
    if (this.#hasOutput) return;
    this.#hasOutput = true;
    performance.mark("cell:first-output", { detail: { id: this.#id } });
  }

  end(state: StateName): void {
    const detail = { id: this.#id, state };
    const end = performance.mark("cell:end", { detail }).startTime;
    performance.measure("cell", { start: this.#start, end, detail });
  }
}
