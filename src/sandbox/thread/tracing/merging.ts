/** Past the cap: what a thread does is summed up over stretches of time, which grow. */
import { eventKinds } from "../../../trace/events.ts";
import type { EventLog } from "./event-log.ts";
import type { Leaves } from "./task-record.ts";

/** ms that a record covers at least. */
const firstQuantum = 10;
/** Ever fewer records a second, so that an hour of merging stays small: one for so much of the time so far. */
const laterShare = 1 / 16;
/** A report may cut a record so much shorter: the thread may be ended once a turn is over. */
const reportShare = 1 / 16;

export class Merging {
  readonly #log: EventLog;
  readonly #leaves: Leaves;
  #calls = 0;
  /** ms of the stretch in which the thread was busy, until `busySince`. */
  #busy = 0;
  #busySince: number | undefined;
  readonly #begun: number;
  /** When the stretch began. */
  #since: number;

  constructor(log: EventLog, leaves: Leaves, at: number, isBusy: boolean) {
    this.#log = log;
    this.#leaves = leaves;
    this.#begun = this.#since = at;
    this.#busySince = isBusy ? at : undefined;
    leaves.peak = leaves.count;
  }

  /** An async function has been called. */
  call(): void {
    this.#calls++;
  }

  busyFrom(at: number): void {
    this.#busySince ??= at;
    this.#writeWhenDue(at, 1);
  }

  idleFrom(at: number): void {
    if (this.#busySince === undefined) return;
    this.#busy += at - this.#busySince;
    this.#busySince = undefined;
    this.#writeWhenDue(at, 1);
  }

  /** A turn of the event loop is over. */
  report(at: number): void {
    this.#writeWhenDue(at, reportShare);
  }

  #writeWhenDue(at: number, share: number): void {
    const quantum = firstQuantum + (at - this.#begun) * laterShare;
    if (at - this.#since >= quantum * share) this.write(at);
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
    this.#leaves.peak = this.#leaves.count;
    this.#log.flushWhenDue(at);
  }
}
