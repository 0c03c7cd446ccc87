import { describe, expect, it } from "vitest";
import type { Tally } from "../protocol.ts";
import { emptyWatch, mostBelieved, reduceWatch } from "./quiescence.ts";
import type { Watch, WatchEffect, WatchEvent } from "./quiescence.ts";

interface Counts {
  readonly pending?: number;
  readonly up?: readonly [sent: number, got: number];
  /** Of the thread with key 1. */
  readonly down?: readonly [sent: number, got: number];
  readonly isOpen?: boolean;
}

function tally({ pending = 0, up = [0, 0], down, isOpen = true }: Counts = {}): Tally {
  return {
    pending,
    openEnded: 0,
    evaluated: true,
    isOpen,
    at: 0,
    up: { sent: up[0], got: up[1] },
    down: down === undefined ? [] : [[1, { sent: down[0], got: down[1] }]],
  };
}

/** Two threads: 0, and 1 that 0 has started. */
function watchTwo(epochs: readonly number[] = [0, 0], wakes = { owed: 0 }) {
  let watch: Watch = emptyWatch;
  let effect: WatchEffect = { kind: "none" };
  function tell(event: WatchEvent): WatchEffect {
    ({ watch, effect } = reduceWatch(watch, event, {
      epochOf: (thread) => epochs[thread] ?? 0,
      owed: () => wakes.owed,
    }));
    return effect;
  }
  tell({ kind: "begun", thread: 0, creator: undefined });
  tell({ kind: "begun", thread: 1, creator: { thread: 0, key: 1 } });
  const report = (thread: number, counts?: Counts, round = 0): WatchEffect =>
    tell({ kind: "reported", thread, round, tally: tally(counts) });
  const block = (thread: number, epoch: number, counts?: Counts): WatchEffect =>
    tell({ kind: "blocked", thread, epoch, tally: tally(counts) });
  return { tell, report, block };
}

const idle0: Counts = { down: [3, 2] };
const idle1: Counts = { up: [2, 3] };

describe("the end of a run", () => {
  it("comes when all threads are idle, agree, and say so again", () => {
    const { report } = watchTwo();
    expect(report(0, idle0)).toEqual({ kind: "none" });
    expect(report(1, idle1)).toEqual({ kind: "ask", threads: [0, 1], round: 1 });
    expect(report(0, idle0, 1)).toEqual({ kind: "none" });
    expect(report(1, idle1, 1)).toEqual({ kind: "quiet" });
  });

  it("is not put off by a message to a thread that waits for what never comes, and does not listen", () => {
    const { report } = watchTwo();
    const deaf: Counts = { isOpen: false };
    report(0, { down: [1, 0] });
    expect(report(1, deaf)).toEqual({ kind: "ask", threads: [0, 1], round: 1 });
    report(0, { down: [1, 0] }, 1);
    // It has begun to listen meanwhile: the message comes.
    expect(report(1, { isOpen: true }, 1)).toEqual({ kind: "none" });
    expect(report(1, { up: [0, 1] })).toMatchObject({ kind: "ask" });
  });

  it("does not come while a message is on its way", () => {
    const { report } = watchTwo();
    report(0, { down: [4, 2] });
    expect(report(1, idle1)).toEqual({ kind: "none" });
    expect(report(1, { up: [2, 4] })).toMatchObject({ kind: "ask" });
  });

  it("does not come while something is pending", () => {
    const { report } = watchTwo();
    report(0, idle0);
    expect(report(1, { ...idle1, pending: 1 })).toEqual({ kind: "none" });
  });

  it("is asked for anew when an answer differs", () => {
    const { report } = watchTwo();
    report(0, idle0);
    report(1, idle1);
    report(0, idle0, 1);
    // It got a message meanwhile, and sent one.
    expect(report(1, { up: [3, 4] }, 1)).toEqual({ kind: "none" });
    expect(report(0, { down: [4, 3] })).toEqual({ kind: "ask", threads: [0, 1], round: 2 });
    expect(report(1, { up: [3, 4] }, 1)).toEqual({ kind: "none" });
    report(0, { down: [4, 3] }, 2);
    expect(report(1, { up: [3, 4] }, 2)).toEqual({ kind: "quiet" });
  });

  it("is asked for anew when a thread begins or goes meanwhile", () => {
    const { tell, report } = watchTwo();
    report(0, idle0);
    report(1, idle1);
    tell({ kind: "begun", thread: 2, creator: { thread: 0, key: 2 } });
    report(0, idle0, 1);
    expect(report(1, idle1, 1)).toEqual({ kind: "none" });
    expect(tell({ kind: "gone", threads: [2] })).toMatchObject({ kind: "ask" });
  });

  it("waits for the last messages of a thread that has closed itself, and not for those to it", () => {
    const { tell, report } = watchTwo();
    tell({ kind: "closed", thread: 1, tally: tally({ up: [5, 1] }) });
    expect(report(0, { down: [9, 4] })).toEqual({ kind: "none" });
    expect(report(0, { down: [9, 5] })).toEqual({ kind: "ask", threads: [0], round: 1 });
    expect(report(0, { down: [9, 5] }, 1)).toEqual({ kind: "quiet" });
  });
});

describe("a deadlock", () => {
  it("is found on the second look", () => {
    const { tell, report, block } = watchTwo([1, 0]);
    block(0, 1, idle0);
    expect(report(1, idle1)).toEqual({ kind: "ask", threads: [1], round: 1 });
    expect(report(1, idle1, 1)).toEqual({ kind: "pause", round: 1 });
    expect(tell({ kind: "paused", round: 1 })).toEqual({ kind: "ask", threads: [1], round: 2 });
    expect(report(1, idle1, 2)).toEqual({ kind: "deadlock", threads: [0] });
  });

  it("is not found where a thread has woken up between the looks", () => {
    const epochs = [1, 1];
    const { tell, block } = watchTwo(epochs);
    block(0, 1, idle0);
    expect(block(1, 1, idle1)).toEqual({ kind: "pause", round: 1 });
    epochs[1] = 2;
    expect(tell({ kind: "paused", round: 1 })).toEqual({ kind: "none" });
  });

  it("is not found by the end of an earlier pause", () => {
    const epochs = [1, 1];
    const { tell, block } = watchTwo(epochs);
    block(0, 1, idle0);
    block(1, 1, idle1);
    epochs[1] = 3;
    expect(block(1, 3, idle1)).toEqual({ kind: "pause", round: 2 });
    expect(tell({ kind: "paused", round: 1 })).toEqual({ kind: "none" });
    expect(tell({ kind: "paused", round: 2 })).toEqual({ kind: "deadlock", threads: [0, 1] });
  });

  it("is not found while a thread that was woken has not gone on", () => {
    const wakes = { owed: 1 };
    const { tell, block } = watchTwo([1, 1], wakes);
    block(0, 1, idle0);
    expect(block(1, 1, idle1)).toEqual({ kind: "pause", round: 1 });
    expect(tell({ kind: "paused", round: 1 })).toEqual({ kind: "pause", round: 2 });
    wakes.owed = 0;
    expect(tell({ kind: "paused", round: 2 })).toEqual({ kind: "pause", round: 3 });
    expect(tell({ kind: "paused", round: 3 })).toEqual({ kind: "deadlock", threads: [0, 1] });
  });

  it("is found though a thread was woken, where for long none has gone on", () => {
    const { tell, block } = watchTwo([1, 1], { owed: 1 });
    block(0, 1, idle0);
    expect(block(1, 1, idle1)).toEqual({ kind: "pause", round: 1 });
    for (let round = 1; round <= mostBelieved; round++) {
      expect(tell({ kind: "paused", round })).toEqual({ kind: "pause", round: round + 1 });
    }
    expect(tell({ kind: "paused", round: mostBelieved + 1 })).toEqual({
      kind: "deadlock",
      threads: [0, 1],
    });
  });

  it("is looked for from the beginning where one of them goes on meanwhile", () => {
    const epochs = [1, 1];
    const { tell, block } = watchTwo(epochs, { owed: 1 });
    block(0, 1, idle0);
    block(1, 1, idle1);
    for (let round = 1; round <= 8; round++) tell({ kind: "paused", round });
    epochs[1] = 3;
    expect(block(1, 3, idle1)).toEqual({ kind: "pause", round: 10 });
    for (let round = 10; round < 10 + mostBelieved; round++) {
      expect(tell({ kind: "paused", round })).toEqual({ kind: "pause", round: round + 1 });
    }
    expect(tell({ kind: "paused", round: 10 + mostBelieved })).toEqual({
      kind: "deadlock",
      threads: [0, 1],
    });
  });
});
