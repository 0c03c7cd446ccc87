/** Past the cap: what a thread does is summed up over stretches of time, which grow. */
import { codeStride, eventKinds } from "../../../trace/events.ts";
import type { EventLog } from "./event-log.ts";
import type { Leaves } from "./task-record.ts";

/** ms that a record covers at first. */
const firstQuantum = 10;

export class Merging {
  readonly #log: EventLog;
  readonly #leaves: Leaves;
  #calls = 0;
  /** ms of the stretch in which the thread was busy, until `busySince`. */
  #busy = 0;
  #busySince: number | undefined;
  /** When the stretch began. */
  #since: number;
  /** ms */
  #quantum = firstQuantum;

  constructor(log: EventLog, leaves: Leaves, at: number, isBusy: boolean) {
    this.#log = log;
    this.#leaves = leaves;
    this.#since = at;
    this.#busySince = isBusy ? at : undefined;
    leaves.peak = leaves.count;
  }

  /** An async function has been called. */
  call(): void {
    this.#calls++;
  }

  busyFrom(at: number): void {
    this.#busySince ??= at;
    if (at - this.#since >= this.#quantum) this.write(at);
  }

  idleFrom(at: number): void {
    if (this.#busySince === undefined) return;
    this.#busy += at - this.#busySince;
    this.#busySince = undefined;
    if (at - this.#since >= this.#quantum) this.write(at);
  }

  /** Ends the stretch. */
  write(at: number): void {
    if (this.#busySince !== undefined) {
      this.#busy += at - this.#busySince;
      this.#busySince = at;
    }
    if (this.#calls === 0 && this.#busy === 0) return;
    // Whole µs, in the place of a source's number.
    const busyUs = this.#busy * 1_000;
    this.#log.write(eventKinds.merged, this.#calls, this.#leaves.peak, busyUs - (busyUs % 1), at);
    this.#calls = 0;
    this.#busy = 0;
    this.#since = at;
    // Ever fewer records a second: an hour of merging stays small.
    this.#quantum *= 1 + 1 / codeStride;
    this.#leaves.peak = this.#leaves.count;
    this.#log.flushWhenDue(at);
  }
}
