/**
 * Follows the tasks of one thread: which has it, which wait, which have ended. Called by traced code
 * (`src/compiler/tracing`) and by what wraps the platform's callbacks. `docs/tracing.md` defines the words.
 *
 * The clock is read when a task begins, waits or ends. It is not read when a task goes on in the same
 * turn of the event loop: nothing but microtasks can have run since the last event, and most of those
 * are events themselves. Nor is it when a task waits that has often gone on at once: where it does so
 * again, nothing has happened, and where it does not, the time is read a little later.
 */
import { eventKinds, idStride } from "../../../trace/events.ts";
import type { CallbackKind, TraceBatch } from "../../protocol.ts";
import { table } from "../intrinsics.ts";
import { EventLog, flushGap } from "./event-log.ts";
import { Merging } from "./merging.ts";
import { Leaves, mayBeBelow, openAncestor, TaskRecord } from "./task-record.ts";

const { start, change, end, park, unpark, send, receive } = eventKinds;

/** Events of a thread before its tasks are merged. */
const eventCap = 40_000;

/** How often a task goes on at once before it is taken to do so again. */
const patientJoins = 64;
/** Past the cap: events for one look at the clock. */
const unreadEvents = 32;

export interface TracerPlatform {
  /** ms since 1970. */
  clock(): number;
  /** Calls back in a task of its own, once what runs now and its microtasks are over. */
  soon(call: () => void): void;
  /** @param ms from now */
  after(ms: number, call: () => void): void;
  post(batch: TraceBatch): void;
}

export class Tracer {
  readonly #platform: TracerPlatform;
  readonly #log: EventLog;
  readonly #leaves = new Leaves();
  readonly #callbacks = table<number>();
  #origin: number;
  #thread = 0;
  /** Events that this thread tells of before it merges: fewer with each, so that 64 are not 64 times as many. */
  #cap = eventCap;
  #serial = 0;
  #messages = 0;
  #current: TaskRecord | undefined;
  /** The last of those that are leaving a scope with `await using`. */
  #leaving: TaskRecord | undefined;
  /** Of the platform's event whose listeners are being called. */
  #listeners: TaskRecord | undefined;
  /** ms since the run began: of the last event. */
  #last = 0;
  /** The same: when the thread was last left to nobody. */
  #workedUntil = 0;
  /** A turn of the event loop has begun since then. */
  #isFresh = true;
  #isTurnWatched = false;
  #isFlushDue = false;
  /** The last event, where it says that nobody has the thread any more. */
  #idleAt = -1;
  /** Has left the thread, which is not written yet. */
  #late: TaskRecord | undefined;
  /** How often, in this turn, a task has gone on with nothing in between. */
  #joins = 0;
  /** Events, past the cap, for which the clock was not read. */
  #unread = 0;
  /** Who has left the thread, and who got it then, as long as nothing else has happened. */
  #left: TaskRecord | undefined;
  #heir: TaskRecord | undefined;
  #merging: Merging | undefined;

  constructor(platform: TracerPlatform) {
    this.#platform = platform;
    this.#origin = platform.clock();
    this.#log = new EventLog((batch) => {
      platform.post(batch);
    });
  }

  /** @param origin when the run began, by `clock` */
  begin(thread: number, origin: number): void {
    this.#thread = thread;
    this.#cap = eventCap / (thread + 1);
    this.#origin = origin;
    this.#isFresh = true;
  }

  /** The number of a function; of a kind of callback, by its name. */
  addSite(file: string, site: number): number {
    return this.#log.addSource({ kind: "site", file, site });
  }
  callback(callback: CallbackKind, name: string): number {
    return (this.#callbacks[name] ??= this.#log.addSource({ kind: "callback", callback, name }));
  }

  /** Who has the thread: the parent of what is registered now. */
  get current(): TaskRecord | undefined {
    return this.#current;
  }

  /** ms since the run began: when a task last left the thread to nobody. */
  get workedUntil(): number {
    return this.#workedUntil;
  }

  // ---------------------------------------------------------------- tasks

  /** A call from the code that runs now. */
  enter(source: number): TaskRecord {
    return this.#start(source, this.#current, this.#current, -1, true);
  }

  /** A method that the engine calls for the task that leaves a scope with `await using`. */
  enterDisposer(source: number): TaskRecord {
    return this.#start(source, this.#current, this.#leaving ?? this.#current, -1, true);
  }

  /** A callback, or a module: nothing of ours is on the stack. @param sender id of a task of another thread */
  enterTurn(source: number, parent: TaskRecord | undefined, sender = -1): TaskRecord {
    this.#endListeners();
    return this.#start(source, undefined, parent, sender, false);
  }

  /**
   * Listeners of an event of the platform's are about to be called. Nothing tells when the last of them
   * has returned: their task ends with the turn of the event loop, or when another callback begins.
   */
  enterListeners(source: number, parent: TaskRecord | undefined): void {
    this.#listeners = this.enterTurn(source, parent);
  }

  #endListeners(): void {
    const task = this.#listeners;
    if (task === undefined) return;
    this.#listeners = undefined;
    const at = this.#now();
    this.#end(task, at);
    if (this.#current === task) this.#leave(task, at);
  }

  #start(
    source: number,
    prev: TaskRecord | undefined,
    parent: TaskRecord | undefined,
    sender: number,
    isCall: boolean,
  ): TaskRecord {
    this.#writeLate();
    const at = this.#stamp();
    const isMerged = this.#merging !== undefined;
    const id = isMerged ? -1 : this.#serial * idStride + this.#thread;
    this.#serial++;
    const task = new TaskRecord(id, prev, parent);
    // Its own parent may be over; what is kept of that is its nearest open ancestor.
    const parentId = parent === undefined ? sender : parent.id;
    openAncestor(task);
    this.#leaves.open(task);
    if (this.#merging === undefined) {
      this.#log.write(start, id, parentId, source, at);
      this.#idleAt = -1;
    } else {
      if (isCall) this.#merging.call();
      this.#merging.busyFrom(at);
    }
    this.#left = undefined;
    this.#current = task;
    this.#log.flushWhenDue(at);
    return task;
  }

  /** The task waits. */
  suspend(task: TaskRecord): void {
    if (!this.#hasThread(task)) return;
    if (this.#joins > patientJoins && task.prev === undefined && !this.#isFresh) {
      this.#late = this.#left = task;
      this.#heir = this.#current = undefined;
      return;
    }
    this.#leave(task, this.#stamp());
  }

  /** The task waits for the end of a scope with `await using`, in which the engine calls disposers. */
  leaveScope(task: TaskRecord): void {
    this.suspend(task);
    task.leavingBefore = this.#leaving;
    this.#leaving = task;
  }

  /** The scope has been left. */
  #hasLeftScope(task: TaskRecord): void {
    if (this.#leaving === task) this.#leaving = task.leavingBefore;
    for (let at = this.#leaving; at !== undefined; at = at.leavingBefore) {
      if (at.leavingBefore === task) at.leavingBefore = task.leavingBefore;
    }
    task.leavingBefore = undefined;
  }

  /** Gives it the thread, unless it is over. */
  #hasThread(task: TaskRecord): boolean {
    if (this.#current !== task) this.resume(task);
    return this.#current === task;
  }

  /** The task goes on; nothing where it has its thread already. */
  resume(task: TaskRecord): void {
    if (this.#current === task) return;
    if (this.#leaving !== undefined) this.#hasLeftScope(task);
    if (this.#late === task && !this.#isFresh) {
      this.#late = this.#left = undefined;
      this.#current = task;
      return;
    }
    if (!task.isOpen && !task.isParked) return;
    if (task.isParked) {
      this.#unpark(task);
      return;
    }
    // It goes on from the event loop, where nothing else is on the stack. Or at once: the engine had no
    // use for what it was to wait for, and threw.
    const heir = this.#left === task ? this.#heir : undefined;
    if (heir === undefined) this.#endListeners();
    task.prev = heir;
    this.#goOn(task);
  }

  /** The body is over. @param settlesLater whether its promise waits for another one, which it returned */
  exit(task: TaskRecord, settlesLater: boolean): void {
    if (!this.#hasThread(task)) return;
    const at = this.#stamp();
    if (!settlesLater) this.#end(task, at);
    this.#leave(task, at);
  }

  /** Its promise has settled, after its body was over. */
  settled(task: TaskRecord, threw: boolean): void {
    task.threw ||= threw;
    this.#end(task, this.#isFresh ? this.#stamp() : this.#last);
  }

  /** A task that will say no more, such as a module that threw. */
  abandon(task: TaskRecord): void {
    if (!task.isOpen) return;
    task.threw = true;
    const at = this.#stamp();
    this.#end(task, at);
    if (this.#current === task) this.#leave(task, at);
  }

  #end(task: TaskRecord, at: number): void {
    this.#writeLate();
    if (!task.isOpen && !task.isParked) return;
    this.#leaves.close(task);
    task.isParked = false;
    if (task.id < 0) return;
    this.#log.write(end, task.id, -1, task.threw ? 1 : 0, at);
    this.#idleAt = -1;
  }

  /** A generator waits for its next request. */
  park(task: TaskRecord): void {
    if (this.#current === task) this.#leave(task, this.#stamp());
    if (!task.isOpen) return;
    this.#leaves.close(task);
    task.isParked = true;
    this.#writeLate();
    if (task.id < 0 || this.#merging !== undefined) return;
    this.#log.write(park, task.id, -1, 0, this.#isFresh ? this.#stamp() : this.#last);
    this.#idleAt = -1;
  }

  /** A request has come: from the code that runs now, or from earlier. */
  #unpark(task: TaskRecord): void {
    const asker = this.#current;
    const at = this.#stamp();
    task.isParked = false;
    if (asker !== undefined && !mayBeBelow(asker, task)) task.parent = asker;
    task.prev = asker;
    this.#leaves.open(task);
    if (task.id >= 0 && this.#merging === undefined) {
      this.#log.write(unpark, task.id, asker === undefined ? -1 : asker.id, 0, at);
      this.#idleAt = -1;
    }
    this.#goOn(task);
  }

  // ---------------------------------------------------------------- the thread

  #goOn(task: TaskRecord): void {
    this.#writeLate();
    if (this.#merging !== undefined) {
      this.#merging.busyFrom(this.#stamp());
    } else if (this.#isFresh || !this.#join(task)) {
      this.#log.write(change, task.id, -1, 0, this.#isFresh ? this.#stamp() : this.#last);
    }
    this.#idleAt = -1;
    this.#left = undefined;
    this.#current = task;
    this.#log.flushWhenDue(this.#last);
  }

  /** Where the last event says that nobody has the thread any more, that was no time worth telling. */
  #join(task: TaskRecord): boolean {
    if (this.#idleAt < 0) return false;
    if (this.#left !== task) return this.#log.amend(this.#idleAt, task.id);
    this.#joins++;
    return this.#log.drop(this.#idleAt);
  }

  #leave(task: TaskRecord, at: number): void {
    const { prev } = task;
    task.prev = undefined;
    this.#current = prev;
    this.#left = task;
    this.#heir = prev;
    if (prev === undefined) this.#workedUntil = at;
    // Past the cap a thread is busy from the first event of a turn to the turn's end.
    if (this.#merging !== undefined) return;
    this.#log.write(change, prev === undefined ? -1 : prev.id, -1, 0, at);
    this.#idleAt = prev === undefined ? this.#log.last : -1;
    this.#mergeWhenFull(at);
  }

  /** The thread waits in `Atomics.wait`, and is not busy. */
  block<T>(wait: () => T): T {
    const task = this.#current;
    this.#isFresh = true;
    const at = this.#stamp();
    // A loop may wait, or send, without end: it neither leaves the thread nor comes to a turn's end.
    this.#mergeWhenFull(at);
    if (this.#merging !== undefined) this.#merging.idleFrom(at);
    else if (task !== undefined) this.#log.write(change, -1, -1, 0, at);
    this.#log.flush(at);
    this.#idleAt = -1;
    try {
      return wait();
    } finally {
      this.#isFresh = true;
      const after = this.#stamp();
      if (task === undefined) {
        // Code that is not traced, in a callback that is none of ours: nobody had the thread.
      } else if (this.#merging !== undefined) this.#merging.busyFrom(after);
      else this.#log.write(change, task.id, -1, 0, after);
    }
  }

  /** Something of the platform's has called back: the clock may have gone on. */
  freshen(): void {
    this.#isFresh = true;
  }

  /** Reads the clock, which never goes back. */
  #now(): number {
    const at = this.#platform.clock() - this.#origin;
    if (at > this.#last) this.#last = at;
    this.#writeLate();
    return this.#last;
  }

  /** The task that was taken to go on at once does not, or not before something else. */
  #writeLate(): void {
    const task = this.#late;
    if (task === undefined) return;
    this.#late = undefined;
    this.#workedUntil = this.#now();
    if (this.#merging !== undefined) return;
    this.#log.write(change, -1, -1, 0, this.#last);
    this.#idleAt = this.#log.last;
  }

  /** The time of an event in a turn that is watched from then on. */
  #stamp(): number {
    if (!this.#isTurnWatched) this.#watchTurn();
    if (this.#merging !== undefined && !this.#isFresh && this.#unread < unreadEvents) {
      this.#unread++;
      return this.#last;
    }
    this.#unread = 0;
    this.#isFresh = false;
    return this.#now();
  }

  /** Learns when the turn is over. What has the thread by then waits for something that it did not tell of. */
  #watchTurn(): void {
    this.#isTurnWatched = true;
    this.#platform.soon(() => {
      this.#endListeners();
      const task = this.#current;
      const at = this.#now();
      if (task !== undefined) {
        task.prev = undefined;
        this.#leave(task, at);
      }
      if (this.#merging !== undefined) {
        this.#workedUntil = at;
        this.#merging.idleFrom(at);
      }
      this.#idleAt = -1;
      this.#left = undefined;
      this.#joins = 0;
      this.#isTurnWatched = false;
      this.#isFresh = true;
      this.#log.flushWhenDue(at);
      this.#flushLater();
    });
  }

  /** What is left when a thread goes idle is not kept until it goes on. */
  #flushLater(): void {
    if (this.#log.isEmpty || this.#isFlushDue) return;
    this.#isFlushDue = true;
    this.#platform.after(flushGap, () => {
      this.#isFlushDue = false;
      this.#log.flush(this.#now());
    });
  }

  /**
   * Sends what waits.
   *
   * @param isLast nothing may follow: past the cap too all must be told. Once a turn would be too much.
   */
  flush(isLast: boolean): void {
    if (isLast) this.#merging?.write(this.#now());
    else this.#merging?.report(this.#now());
    this.#log.flush(this.#last);
  }

  // ---------------------------------------------------------------- messages

  /** A message leaves for another thread. */
  sent(): number {
    const id = this.#messages * idStride + this.#thread;
    this.#messages++;
    if (this.#merging === undefined) {
      const at = this.#stamp();
      this.#log.write(send, id, this.#current === undefined ? -1 : this.#current.id, 0, at);
      this.#idleAt = -1;
      this.#mergeWhenFull(at);
      // Who gets the message may end this thread at once.
      this.#log.flushWhenDue(at);
    }
    return id;
  }

  /** A message that begins a task. */
  received(message: number, task: TaskRecord): void {
    if (this.#merging !== undefined || task.id < 0) return;
    this.#log.write(receive, message, task.id, 0, this.#last);
    this.#idleAt = -1;
  }

  #mergeWhenFull(at: number): void {
    if (this.#merging !== undefined || this.#log.written < this.#cap) return;
    if (this.#current !== undefined) this.#log.write(change, -1, -1, 0, at);
    this.#merging = new Merging(this.#log, this.#leaves, at, this.#current !== undefined);
    this.#idleAt = -1;
  }
}
