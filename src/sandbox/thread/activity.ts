/**
 * What a thread still has to do, counted: the ground on which the frame decides that a run is over.
 * A report leaves from a task that the thread posts to itself, so that microtasks have drained.
 */
import type { Count, FromThread, Tally } from "../protocol.ts";
import { waits } from "../limits.ts";
import { after, bareList, clockTime, onMessage, openChannel, post, table } from "./intrinsics.ts";

// Taken before a cell can patch it.
const { max } = Math;

export interface Channel {
  sent: number;
  got: number;
}

export interface Activity {
  /** Something will call back. */
  begin(): void;
  /** It has, or never will. */
  end(): void;
  /** Something was used that cannot be counted: the run stays open for a while. */
  hold(): void;
  /** It may call back, or never: the run stays open for longer after each use, until it has. */
  beginOpenEnded(): void;
  /** It has. */
  endOpenEnded(): void;
  /** The thread did something: it reports once it has nothing pending. */
  touch(): void;
  /** Messages to and from the creator. */
  readonly up: Channel;
  /** Messages to and from a thread that this one starts. */
  openDown(key: number): Channel;
  closeDown(key: number): void;
  /** Messages from the creator arrive from now on. */
  markOpen(): void;
  markEvaluated(): void;
  tally(): Tally;
  answer(round: number): void;
  /** Calls back in a task of its own, once what runs now is over. */
  later(call: () => void): void;
}

/**
 * @param send Posts to the frame.
 * @param flush Sends the lines that wait, so that they arrive before a report; `isLast` where the frame has
 *   asked for it, and may end the run then.
 * @param called Something of the platform's may have called back.
 * @param workedUntil ms since the run began: when a task last left this thread to nobody.
 */
export function createActivity(
  send: (message: FromThread) => void,
  flush: (isLast: boolean) => void,
  called: () => void,
  workedUntil: () => number,
): Activity & { begin: () => void; setOrigin(origin: number): void } {
  const { near, far } = openChannel();
  const up: Channel = { sent: 0, got: 0 };
  const down = table<Channel>();
  let origin = clockTime();
  let pending = 0;
  let evaluated = false;
  let isOpen = false;
  let lastAt = 0;
  let lastReport = -Infinity;
  let isReportDue = false;
  let isWorking = false;
  let isHeld = false;
  let openEnded = 0;
  /** When something was last used that holds the run open, and how long the thread has been idle since, in ms. */
  let usedAt = 0;
  let idleMs = 0;
  let lookAt = 0;
  let calls = bareList<() => void>();

  onMessage(far, () => {
    if (calls.length > 0) {
      const due = calls;
      calls = bareList();
      for (let index = 0; index < due.length; index++) due[index]?.();
    }
    if (!isReportDue) return;
    isReportDue = false;
    if (isWorking) lastAt = clockTime() - origin;
    isWorking = false;
    flush(false);
    reportSoon();
  });

  function reportSoon(): void {
    if (pending > 0) return;
    const now = clockTime();
    if (now - lastReport < waits.report) {
      // Programs that exchange messages quickly would otherwise pay a report for each.
      isReportDue = true;
      after(waits.report, () => {
        isReportDue = false;
        if (pending === 0) report(0);
      });
      return;
    }
    report(0);
  }

  function report(round: number): void {
    flush(round > 0);
    if (round === 0) {
      lastReport = clockTime();
      isWorking = false;
    }
    send({ kind: "report", round, tally: tally() });
  }

  function due(): void {
    if (isReportDue) return;
    isReportDue = true;
    post(near, null);
  }

  function touch(): void {
    called();
    isWorking = true;
    due();
  }

  function tally(): Tally {
    // Not all work has posted a task in which to look at the clock: not what came while a report was put
    // off, nor what the platform has called without a word to us, nor the last of a thread that closes.
    lastAt = max(lastAt, workedUntil());
    const counts = bareList<readonly [number, Count]>();
    for (const key in down) {
      const channel = down[key];
      if (channel !== undefined) {
        counts[counts.length] = [+key, { sent: channel.sent, got: channel.got }];
      }
    }
    return {
      pending,
      openEnded,
      evaluated,
      isOpen,
      at: lastAt,
      up: { sent: up.sent, got: up.got },
      down: counts,
    };
  }

  function lookIn(ms: number): void {
    lookAt = clockTime() + ms;
    after(ms, lookAtHold);
  }

  /** Whether what holds the run open has stood still for long enough. */
  function lookAtHold(): void {
    const now = clockTime();
    const left = usedAt + waits.hold - now;
    if (left > 1) {
      lookIn(left);
      return;
    }
    // Where the thread was busy, what goes on in it by itself has hardly had its turn.
    idleMs += now - lookAt > waits.late ? waits.hold / 4 : waits.hold;
    if (idleMs < (openEnded > 0 ? waits.openEnded : waits.hold)) {
      lookIn(waits.hold);
      return;
    }
    isHeld = false;
    pending--;
    due();
  }

  function hold(): void {
    called();
    usedAt = clockTime();
    idleMs = 0;
    if (isHeld) return;
    isHeld = true;
    pending++;
    lookIn(waits.hold);
  }

  return {
    up,
    begin() {
      pending++;
    },
    end() {
      pending--;
      touch();
    },
    hold,
    beginOpenEnded() {
      openEnded++;
    },
    endOpenEnded() {
      openEnded--;
      hold();
    },
    touch,
    openDown(key) {
      const channel: Channel = { sent: 0, got: 0 };
      down[key] = channel;
      return channel;
    },
    closeDown(key) {
      down[key] = undefined;
    },
    markOpen() {
      isOpen = true;
    },
    markEvaluated() {
      evaluated = true;
      touch();
    },
    tally,
    answer(round) {
      report(round);
    },
    later(call) {
      calls[calls.length] = call;
      post(near, null);
    },
    setOrigin(value) {
      origin = value;
    },
  };
}
