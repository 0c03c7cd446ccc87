/**
 * Decides when a run is over: nothing runs, nothing is pending, no message is on its way. Pure.
 *
 * A thread that has nothing left to do reports what it has sent and got. When every thread has, and
 * the counts agree, each is asked once more; if all still answer the same, then at the moment of
 * asking nothing was going on anywhere. (After F. Mattern, "Algorithms for distributed termination
 * detection", 1987: the four counter method. Anything heard meanwhile begins it anew.)
 *
 * A thread that waits in `Atomics.wait` cannot answer. If all others are idle and it still waits
 * where it did, on two looks a while apart, and no notification is on its way, nothing can wake it: a
 * deadlock. What has woken the promise of a `waitAsync` stays on its way where that one's thread has blocked
 * since, or is gone; so a notification is believed for some looks only.
 */
import type { Count, Tally } from "../protocol.ts";

export interface WatchedThread {
  readonly status: "busy" | "idle" | "blocked" | "closed";
  /** The thread that started it, and that one's key for it; undefined for the main thread. */
  readonly creator: { readonly thread: number; readonly key: number } | undefined;
  readonly tally: Tally;
  /** Of the wait that blocks it. */
  readonly epoch: number;
}

/** A look at blocked threads: the first or the second at which no notification is on its way. */
interface Look {
  readonly number: 1 | 2;
  /** Looks in a row at which nothing had changed, and a notification was believed to be on its way. */
  readonly believed: number;
}

type Phase =
  | { readonly kind: "watching" }
  | { readonly kind: "asking"; readonly look: Look; readonly waitingFor: ReadonlySet<number> }
  /** Before another look; `round` tells this pause from earlier ones. */
  | { readonly kind: "pausing"; readonly round: number; readonly nextLook: Look };

export interface Watch {
  readonly threads: ReadonlyMap<number, WatchedThread>;
  readonly phase: Phase;
  /** Of the last asking. */
  readonly round: number;
}

export type WatchEvent =
  | { readonly kind: "begun"; readonly thread: number; readonly creator: WatchedThread["creator"] }
  | {
      readonly kind: "reported";
      readonly thread: number;
      readonly round: number;
      readonly tally: Tally;
    }
  | {
      readonly kind: "blocked";
      readonly thread: number;
      readonly epoch: number;
      readonly tally: Tally;
    }
  | { readonly kind: "closed"; readonly thread: number; readonly tally: Tally }
  /** Ended from outside. */
  | { readonly kind: "gone"; readonly threads: readonly number[] }
  /** A pause is over, perhaps one that something has interrupted. */
  | { readonly kind: "paused"; readonly round: number };

export type WatchEffect =
  | { readonly kind: "none" }
  | { readonly kind: "ask"; readonly threads: readonly number[]; readonly round: number }
  | { readonly kind: "pause"; readonly round: number }
  | { readonly kind: "quiet" }
  | { readonly kind: "deadlock"; readonly threads: readonly number[] };

/** What the threads' shared memory says of their waits. */
export interface Waits {
  /** Odd, and the same as long as a thread is in the same wait. */
  epochOf(thread: number): number;
  /** How many threads have been woken and have not gone on yet. */
  owed(): number;
}

/** A thread that has been woken goes on within so many looks, some five seconds, on the busiest machine. */
export const mostBelieved = 50;

const none: WatchEffect = { kind: "none" };
const firstLook: Look = { number: 1, believed: 0 };
const watching: Phase = { kind: "watching" };
const nothing: Tally = {
  pending: 1,
  openEnded: 0,
  evaluated: false,
  isOpen: false,
  at: 0,
  up: { sent: 0, got: 0 },
  down: [],
};

export const emptyWatch: Watch = { threads: new Map(), phase: watching, round: 0 };

export function reduceWatch(
  watch: Watch,
  event: WatchEvent,
  waits: Waits,
): { readonly watch: Watch; readonly effect: WatchEffect } {
  switch (event.kind) {
    case "begun":
      return settle(
        change(watch, event.thread, {
          status: "busy",
          creator: event.creator,
          tally: nothing,
          epoch: 0,
        }),
        waits,
      );
    case "reported":
      return report(watch, event, waits);
    case "blocked":
    case "closed": {
      const thread = watch.threads.get(event.thread);
      if (thread === undefined) return { watch, effect: none };
      const epoch = event.kind === "blocked" ? event.epoch : thread.epoch;
      const { kind: status, tally } = event;
      return settle(change(watch, event.thread, { ...thread, status, tally, epoch }), waits);
    }
    case "gone": {
      const threads = new Map(watch.threads);
      for (const thread of event.threads) threads.delete(thread);
      return settle({ ...watch, threads, phase: watching }, waits);
    }
    case "paused":
      return watch.phase.kind === "pausing" && watch.phase.round === event.round
        ? look(watch, watch.phase.nextLook, waits)
        : { watch, effect: none };
  }
}

function report(
  watch: Watch,
  event: Extract<WatchEvent, { kind: "reported" }>,
  waits: Waits,
): { readonly watch: Watch; readonly effect: WatchEffect } {
  const thread = watch.threads.get(event.thread);
  if (thread === undefined || thread.status === "closed") return { watch, effect: none };
  const { tally } = event;
  const isIdle = tally.pending === 0;
  if (isIdle && thread.status === "idle" && isSame(thread.tally, tally)) {
    const known: Watch = change(watch, event.thread, { ...thread, tally }, watch.phase);
    if (watch.phase.kind !== "asking" || event.round !== watch.round) {
      return { watch: known, effect: none };
    }
    const waitingFor = new Set(watch.phase.waitingFor);
    waitingFor.delete(event.thread);
    const asking: Watch = { ...known, phase: { ...watch.phase, waitingFor } };
    return waitingFor.size === 0
      ? conclude(asking, watch.phase.look, waits)
      : { watch: asking, effect: none };
  }
  const status = isIdle ? "idle" : "busy";
  return settle(change(watch, event.thread, { ...thread, status, tally }), waits);
}

/** A thread has changed; what was being asked is void, unless said otherwise. */
function change(watch: Watch, id: number, thread: WatchedThread, phase: Phase = watching): Watch {
  const threads = new Map(watch.threads);
  threads.set(id, thread);
  return { ...watch, threads, phase };
}

/** Begins to ask where the run may be over. */
function settle(
  watch: Watch,
  waits: Waits,
): { readonly watch: Watch; readonly effect: WatchEffect } {
  const isOver =
    watch.threads.size > 0 &&
    [...watch.threads.values()].every(({ status }) => status !== "busy") &&
    hasNoMessageOnItsWay(watch.threads);
  return isOver ? look(watch, firstLook, waits) : { watch, effect: none };
}

function look(
  watch: Watch,
  which: Look,
  waits: Waits,
): { readonly watch: Watch; readonly effect: WatchEffect } {
  const round = watch.round + 1;
  const threads = [...watch.threads]
    .filter(([, { status }]) => status === "idle")
    .map(([id]) => id);
  const asking: Watch = {
    ...watch,
    round,
    phase: { kind: "asking", look: which, waitingFor: new Set(threads) },
  };
  if (threads.length === 0) return conclude(asking, which, waits);
  return { watch: asking, effect: { kind: "ask", threads, round } };
}

/** All have answered the same as before. */
function conclude(
  watch: Watch,
  { number, believed }: Look,
  waits: Waits,
): { readonly watch: Watch; readonly effect: WatchEffect } {
  const blocked = [...watch.threads].filter(([, { status }]) => status === "blocked");
  if (blocked.length === 0) {
    return { watch: { ...watch, phase: watching }, effect: { kind: "quiet" } };
  }
  // Before the epochs: a thread that goes on changes its epoch first, and then settles what it is owed.
  const isAnyOwed = believed < mostBelieved && waits.owed() !== 0;
  const awake = blocked.find(([id, { epoch }]) => waits.epochOf(id) !== epoch);
  if (awake !== undefined) {
    // It reports again, or blocks again, when it has done what it woke up for.
    return { watch: change(watch, awake[0], { ...awake[1], status: "busy" }), effect: none };
  }
  if (number === 2 && !isAnyOwed) {
    return {
      watch: { ...watch, phase: watching },
      effect: { kind: "deadlock", threads: blocked.map(([id]) => id) },
    };
  }
  const { round } = watch;
  const nextLook: Look = isAnyOwed
    ? { number: 1, believed: believed + 1 }
    : { number: 2, believed };
  return {
    watch: { ...watch, phase: { kind: "pausing", round, nextLook } },
    effect: { kind: "pause", round },
  };
}

/** Messages to a thread that is blocked or closed wait for ever, and hold nothing open. */
function hasNoMessageOnItsWay(threads: ReadonlyMap<number, WatchedThread>): boolean {
  for (const child of threads.values()) {
    if (child.creator === undefined) continue;
    const creator = threads.get(child.creator.thread);
    if (creator === undefined) continue;
    const key = child.creator.key;
    const down = creator.tally.down.find(([of]) => of === key)?.[1];
    if (down === undefined) continue;
    // What an idle thread that does not listen has been sent, nobody will get: it has nothing that could have it listen.
    const isListening = child.status === "idle" && child.tally.isOpen;
    if (isListening && down.sent !== child.tally.up.got) return false;
    if (creator.status === "idle" && child.tally.up.sent !== down.got) return false;
  }
  return true;
}

const isSameCount = (one: Count, other: Count): boolean =>
  one.sent === other.sent && one.got === other.got;

function isSame(one: Tally, other: Tally): boolean {
  return (
    one.pending === other.pending &&
    one.evaluated === other.evaluated &&
    one.isOpen === other.isOpen &&
    isSameCount(one.up, other.up) &&
    one.down.length === other.down.length &&
    one.down.every(([key, count], index) => {
      const pair = other.down[index];
      return pair?.[0] === key && isSameCount(count, pair[1]);
    })
  );
}
