/** The output of a run's threads on its way to the page: in order, the first thousands of lines, the rest counted. */
import { limits, waits } from "../limits.ts";
import type { LineBatch, LineEntry, RunMessage, Uncaught } from "../protocol.ts";
import { createLineOrder } from "./line-order.ts";

export interface Output {
  add(batch: LineBatch): void;
  /** An error that no one came to handle. */
  addUncaught(uncaught: Uncaught): void;
  /** All that waits. */
  flush(): void;
  readonly dropped: number;
  readonly hasUncaught: boolean;
}

export interface OutputOptions {
  readonly run: string;
  readonly send: (message: RunMessage) => void;
  readonly onFlood: (of: "lines" | "bytes") => void;
  /** An error that a thread raised has been printed. */
  readonly onPrinted: (id: string) => void;
}

export function createOutput({ run, send, onFlood, onPrinted }: OutputOptions): Output {
  const order = createLineOrder<LineEntry>((entry) => entry.order);
  let kept = 0;
  let dropped = 0;
  let bytes = 0;
  let hasUncaught = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(entries: readonly LineEntry[]): void {
    let lines: unknown[] = [];
    const sendLines = (): void => {
      if (lines.length > 0) send({ kind: "lines", run, lines, dropped });
      lines = [];
    };
    for (const entry of entries) {
      if (entry.kind === "uncaught") {
        sendLines();
        onPrinted(entry.id);
        showUncaught(entry.uncaught);
      } else if (kept < limits.keptLines) {
        kept++;
        lines.push(entry.line);
      } else {
        dropped++;
      }
    }
    sendLines();
  }

  function showUncaught({ line, place }: Uncaught): void {
    // The first is shown whatever went before: it may be what the run ends with.
    if (kept >= limits.keptLines && hasUncaught) {
      dropped++;
      return;
    }
    kept++;
    hasUncaught = true;
    send({ kind: "uncaught", run, line, place });
  }

  function release(): void {
    timer = undefined;
    show(order.release());
  }

  return {
    add(batch) {
      const droppedBefore = dropped;
      dropped += batch.dropped;
      bytes += batch.bytes;
      const ready = order.add(batch.entries);
      show(ready);
      if (dropped !== droppedBefore) send({ kind: "lines", run, lines: [], dropped });
      // Each gap has its own time: one that opens as another closes is not cut short by that one's timer.
      if (ready.length > 0 || !order.isWaiting()) {
        clearTimeout(timer);
        timer = undefined;
      }
      if (order.isWaiting()) timer ??= setTimeout(release, waits.lineGap);
      if (kept + dropped > limits.floodLines) onFlood("lines");
      else if (bytes > limits.floodBytes) onFlood("bytes");
    },
    addUncaught: showUncaught,
    flush() {
      clearTimeout(timer);
      release();
    },
    get dropped() {
      return dropped;
    },
    get hasUncaught() {
      return hasUncaught;
    },
  };
}
