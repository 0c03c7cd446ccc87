/**
 * Where a tracer writes its events (`src/trace/events.ts`): a typed array that leaves in batches. The
 * first events leave one by one, so that they are known even when a busy loop follows; later ones when
 * there are many, or after a while.
 */
import { codeStride, eventStride } from "../../../trace/events.ts";
import { append, bareList } from "../intrinsics.ts";
import type { SourceOnWire, TraceBatch } from "../../protocol.ts";

const Events = Float64Array;

/** Events that the buffer holds. */
const capacity = 1_024;
/** Batches that may leave at once, one by one, and how many more per ms. */
const burst = 32;
const refill = 0.01;
/** ms between two batches once there have been many. */
export const flushGap = 100;

export class EventLog {
  readonly #send: (batch: TraceBatch) => void;
  readonly #events = new Events(capacity * eventStride);
  #length = 0;
  #sources = bareList<SourceOnWire>();
  #sourceCount = 0;
  #tokens = burst;
  #refilledAt = 0;
  #lastFlush = 0;
  /** Events since the thread began. */
  written = 0;

  constructor(send: (batch: TraceBatch) => void) {
    this.#send = send;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  write(kind: number, a: number, b: number, c: number, at: number): void {
    if (this.#length === capacity * eventStride) this.flush(at);
    const events = this.#events;
    const index = this.#length;
    events[index] = kind + codeStride * c;
    events[index + 1] = a;
    events[index + 2] = b;
    events[index + 3] = at;
    this.#length = index + eventStride;
    this.written++;
  }

  /** The place of the last event, to be given to `amend` or `drop` before another is written; -1 where it has left. */
  get last(): number {
    return this.#length - eventStride;
  }

  /** Gives the last event, if it is that at `index`, another first number. */
  amend(index: number, a: number): boolean {
    if (index < 0 || index !== this.#length - eventStride) return false;
    this.#events[index + 1] = a;
    return true;
  }

  /** Takes the last event back, if it is that at `index`. */
  drop(index: number): boolean {
    if (index < 0 || index !== this.#length - eventStride) return false;
    this.#length = index;
    this.written--;
    return true;
  }

  /** The number of a source that the thread names from now on. */
  addSource(source: SourceOnWire): number {
    append(this.#sources, source);
    return this.#sourceCount++;
  }

  /** Lets a batch leave if it is time. @param at ms since the run began */
  flushWhenDue(at: number): void {
    if (this.#length === 0) return;
    if (this.#tokens < 1) {
      this.#tokens += (at - this.#refilledAt) * refill;
      if (this.#tokens > burst) this.#tokens = burst;
      this.#refilledAt = at;
      if (this.#tokens < 1 && at - this.#lastFlush < flushGap) return;
    }
    this.flush(at);
  }

  flush(at: number): void {
    // The array's own `length` is a getter that a cell may have replaced.
    const length = this.#length;
    if (length === 0) return;
    const events = new Events(length);
    for (let index = 0; index < length; index++) events[index] = this.#events[index] ?? 0;
    const sources = this.#sources;
    this.#sources = bareList();
    this.#length = 0;
    if (this.#tokens >= 1) {
      this.#tokens--;
      this.#refilledAt = at;
    }
    this.#lastFlush = at;
    this.#send({ events, sources });
  }
}
