/**
 * One run of a program under a scheduler: its jobs (microtasks), what is pending, its clock, and how it
 * fails. Everything that could go on at a time of its own is here, so that a run goes from its beginning to
 * its end in one call, and the same choices give the same run.
 */
import type { Failure } from "../run.ts";

/** What a job tells when it is its turn. 0: fulfilled or plain, 1: rejected. */
export type Mode = 0 | 1;

/** What waits for a promise without a promise of its own. */
export interface Waiter {
  goOn(mode: Mode, value: unknown): void;
}

/** A place where the engine can say what runs: an async function's call, or an async generator. */
export interface Task {
  /** From 0, in the order in which they began. */
  readonly id: number;
  /** Number of the place where its function stands. */
  readonly begins: number;
  readonly parent: Task | undefined;
  /** Number of the place where it waits; -1 before it has waited. */
  site: number;
  over: boolean;
  /** A generator that nobody has asked for its next value: it waits for nothing. */
  isIdle: boolean;
}

export type PendingKind = "timer" | "interval" | "request" | "body" | "module";

/** What may be next: it takes as long as the scheduler likes. */
export interface Pending {
  /** From 0, in the order of registration. */
  readonly id: number;
  readonly kind: PendingKind;
  /** What a reader calls it: `100 ms`, `/lab/hello.txt`. */
  readonly label: string;
  /** Step that registered it; 0 is the program's beginning. */
  readonly born: number;
  /** Virtual ms: when it was registered, and the earliest that it is due. */
  readonly since: number;
  readonly due: number;
  readonly task: Task | undefined;
  /** Place of the code that registered it, as far as it is known. */
  readonly site: number;
  readonly fire: () => void;
}

/** A rejected promise that nothing has been attached to. */
export interface Rejected {
  readonly isHandled: boolean;
  readonly reason: unknown;
}

/** Why a run ends before its time. */
export type Ending =
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Ends the sentence "cannot be explored because". */
  | { readonly kind: "refused"; readonly because: string }
  /** A file of the site that has to be there first. */
  | { readonly kind: "missing"; readonly address: string };

/** What listens while a run is recorded. */
export interface Recorder {
  /** A task or a callback goes on. */
  ran(task: Task | undefined, site: number): void;
  began(task: Task): void;
}

/** Jobs of one step after which it counts as never ending. */
const jobLimit = 200_000;

export class Machine {
  /** Jobs: who waits, how it is settled, and with what. Kept at their length, since emptying them costs. */
  readonly #waiters: (Waiter | undefined)[] = [];
  readonly #modes: Mode[] = [];
  readonly #values: unknown[] = [];
  #jobs = 0;
  /** In the order of registration. */
  pending: Pending[] = [];
  rejections: Rejected[] = [];
  tasks: Task[] = [];
  current: Task | undefined;
  /** The last place that the job at hand has named; -1 before. */
  site = -1;
  recorder: Recorder | undefined;
  step = 0;
  /** Virtual ms since the program's beginning. */
  now = 0;
  /** The same, when the step at hand began. */
  began = 0;
  ending: Ending | undefined;
  #events = 0;

  reset(): void {
    this.#jobs = 0;
    this.pending = [];
    this.rejections = [];
    this.tasks = [];
    this.current = undefined;
    this.site = -1;
    this.step = 0;
    this.now = 0;
    this.began = 0;
    this.ending = undefined;
    this.#events = 0;
  }

  /** The first failure is the one that counts; the run ends with the job at hand. */
  fail(failure: Failure): void {
    this.ending ??= { kind: "failed", failure };
  }

  /** Ends the run, with the job at hand, for a reason that is no failure. */
  end(ending: Ending): void {
    this.ending ??= ending;
  }

  /** The same. @throws always: the code at hand cannot go on */
  giveUp(ending: Ending): never {
    this.end(ending);
    throw new Error(
      ending.kind === "refused"
        ? `This program cannot be explored because ${ending.because}.`
        : "This run is over.",
    );
  }

  /** What nobody caught. */
  thrown(error: unknown): void {
    this.fail({ kind: "error", error, site: this.site });
  }

  register(kind: PendingKind, label: string, ms: number, fire: () => void): Pending {
    const event: Pending = {
      id: this.#events++,
      kind,
      label,
      born: this.step,
      since: this.now,
      due: this.now + ms,
      task: this.current,
      site: this.site,
      fire,
    };
    this.pending.push(event);
    return event;
  }

  /** @returns whether it was still pending */
  cancel(event: Pending): boolean {
    const index = this.pending.indexOf(event);
    if (index >= 0) this.pending.splice(index, 1);
    return index >= 0;
  }

  /** The event's turn: what it does, and all jobs that follow of it. */
  advance(event: Pending): void {
    this.cancel(event);
    this.step++;
    // Later than the step before, so that latencies alone can make this order.
    this.now = Math.max(this.now + 1, event.due);
    this.began = this.now;
    this.current = event.task;
    this.site = -1;
    this.call(event.fire);
    this.current = undefined;
    this.drain();
  }

  /** A callback of the program's that nothing catches for. */
  call(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.thrown(error);
    }
  }

  enqueue(waiter: Waiter, mode: Mode, value: unknown): void {
    const index = this.#jobs++;
    this.#waiters[index] = waiter;
    this.#modes[index] = mode;
    this.#values[index] = value;
  }

  begin(begins: number): Task {
    const task: Task = {
      id: this.tasks.length,
      begins,
      parent: this.current,
      site: -1,
      over: false,
      isIdle: false,
    };
    this.tasks.push(task);
    this.recorder?.began(task);
    return task;
  }

  /** Does all jobs, in order, those that they add included; then tells of rejections. */
  drain(): void {
    for (let done = 0; done < this.#jobs && this.ending === undefined; done++) {
      this.site = -1;
      this.#waiters[done]?.goOn(this.#modes[done] ?? 0, this.#values[done]);
      if (done >= jobLimit) {
        this.fail({ kind: "livelock", what: "jobs", count: jobLimit, site: this.site });
      }
    }
    this.#jobs = 0;
    if (this.rejections.length === 0) return;
    const lost = this.rejections;
    this.rejections = [];
    for (const { isHandled, reason } of lost) {
      if (!isHandled) this.fail({ kind: "rejection", error: reason, site: -1 });
    }
  }
}
