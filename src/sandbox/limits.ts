/** How far a run may go. What the reader meets of these is named, with its number, in the run's last line. */
export const limits = {
  /** Threads that a run may start, the main one included. */
  threads: 64,
  /** Lines of output that are kept; the rest is counted. */
  keptLines: 5_000,
  /** Lines that a run may log before it ends as `flood`. */
  floodLines: 5_000_000,
  /** Bytes of output, as `createConsole` estimates them, before a run ends as `flood`. */
  floodBytes: 200_000_000,
  /** UTF-16 units of what a run of ours answers (`answer-target.ts`). */
  answer: 1_000_000,
  /** Requests of a run that are in flight at once; the others wait. As browsers do for each host. */
  requests: 6,
  /** Requests of a thread that the page has not answered yet: a loop of them must not keep it busy. The others wait in the thread. */
  unanswered: 16,
  /** UTF-16 units of an address that a cell may ask for. */
  address: 4_000,
  /** UTF-16 units of a thread's name that the page is told; pictures and messages hold no more. */
  threadName: 200,
} as const;

/** Waits, in ms. */
export const waits = {
  /** What the cell makes and we cannot count (ports, channels, streams) holds the run open this long after its last use. */
  hold: 50,
  /** What may never end and has not (a pipe, a write, a body that comes from a stream) holds it open this long. */
  openEnded: 1_000,
  /** A timer that comes later than that tells of a busy thread. */
  late: 10,
  /** A dynamic import that has not settled holds the run open this long: by then its module evaluates. */
  import: 1_000,
  /**
   * Between the two looks at threads that are blocked: one look alone gave 14 false alarms of 100, and
   * 30 ms some on a machine with four times as much to do as it has cores.
   */
  secondLook: 100,
  /** How long a line waits for the lines of other threads that were printed before it. */
  lineGap: 50,
  /** The next thread is started this long after a run has begun: starting one takes time from the run. */
  prepare: 30,
  /** Between two batches of lines, and between two reports of being idle, of a busy thread. */
  batch: 30,
  report: 4,
} as const;
