/** Takes a thread's lines, and sends them to the frame in batches. */
import type { LineContent, Level } from "../../console/line.ts";
import { limits, waits } from "../limits.ts";
import type { FromThread, LineEntry, Place, PrintedLine, Uncaught } from "../protocol.ts";
import { orderSlot } from "../shared-slots.ts";
import { after, append, clockTime } from "./intrinsics.ts";
import { createPace } from "./pace.ts";

export interface Printer {
  /** ms since the run began. */
  now(): number;
  /** As `createConsole` asks of its sink. `size`: bytes; `make` is called only when the line is kept. */
  print(level: Level, depth: number, size: number, make: () => LineContent): void;
  /** Something that nobody handled. @param id Of the `raised` that it settles; empty for the thread's own. */
  printUncaught(uncaught: Uncaught, id: string): void;
  uncaught(content: LineContent, place: Place | null): Uncaught;
  /** Sends what waits. */
  flush(): void;
  /** Nothing is sent before. */
  start(options: {
    readonly thread: number;
    readonly origin: number;
    readonly shared: SharedArrayBuffer | undefined;
  }): void;
}

const { add } = Atomics;

/** What a line about an error counts, in bytes. */
const uncaughtSize = 200;

export function createPrinter(send: (message: FromThread) => void): Printer {
  let thread = 0;
  let origin = clockTime();
  let slots: Int32Array | undefined;
  let kept = 0;
  let dropped = 0;
  let bytes = 0;
  let entries: LineEntry[] = [];
  let isFlushDue = false;
  let hasUncaught = false;
  const pace = createPace();

  const now = (): number => clockTime() - origin;

  function flush(): void {
    if (entries.length === 0 && bytes === 0) return;
    const batch = { entries, dropped, bytes };
    entries = [];
    dropped = 0;
    bytes = 0;
    pace.left(now());
    send({ kind: "lines", batch });
  }

  function flushWhenDue(): void {
    if (pace.isDue(now(), { lines: entries.length, bytes })) {
      flush();
    } else if (!isFlushDue) {
      isFlushDue = true;
      after(waits.batch, () => {
        isFlushDue = false;
        flush();
      });
    }
  }

  function order(): number {
    return slots === undefined ? -1 : add(slots, orderSlot, 1);
  }

  return {
    now,
    flush,
    print(level, depth, size, make) {
      bytes += size;
      if (kept >= limits.keptLines) {
        dropped++;
      } else {
        kept++;
        const line: PrintedLine = { level, thread, depth, at: now(), content: make() };
        append(entries, { kind: "line", order: order(), line });
      }
      flushWhenDue();
    },
    uncaught(content, place) {
      return { line: { level: "error", thread, depth: 0, at: now(), content }, place };
    },
    printUncaught(uncaught, id) {
      bytes += uncaughtSize;
      // The first is kept whatever went before: it may be what the run ends with.
      if (kept >= limits.keptLines && hasUncaught) {
        dropped++;
      } else {
        kept++;
        hasUncaught = true;
        append(entries, { kind: "uncaught", order: order(), uncaught, id });
      }
      flushWhenDue();
    },
    start(options) {
      thread = options.thread;
      origin = options.origin;
      if (options.shared !== undefined) slots = new Int32Array(options.shared);
    },
  };
}
