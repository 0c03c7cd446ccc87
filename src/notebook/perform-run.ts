/** One run of a cell, from what has to be loaded for it to what it came to. */
import type { ConsoleLine } from "../console/line.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { Trace } from "../trace/trace.ts";
import type { Attempt } from "./attempt.ts";
import type { Notebook } from "./notebook.ts";
import type { OutputPane } from "./output-pane.ts";
import type { CellRunResult } from "./run-cell.ts";
import type { TimelinePane } from "./timeline-pane.ts";
import { untilAborted } from "./until-aborted.ts";
import { said } from "../words/words.ts";

const loadRun = () => import("./run-cell.ts");

/** The reader is near: what a run needs is made ready. */
export function warmUpRun(notebook: Notebook): void {
  void loadRun().then(
    ({ warmUp }) => warmUp(notebook),
    // Told by the run, which tries again.
    () => undefined,
  );
}

export interface Performance {
  readonly attempt: Attempt;
  /** Whether the attempt is still the cell's; what an ended one prints is shown nowhere. */
  readonly isCurrent: () => boolean;
  readonly notebook: Notebook;
  /** File name of the cell. */
  readonly file: string;
  /** Names of the libraries that the site carries. */
  readonly libraries: readonly string[];
  /** The cell's. */
  readonly section: HTMLElement;
  readonly output: OutputPane;
  readonly timeline: TimelinePane;
  /** 0 to 1. */
  readonly progress: (fraction: number) => void;
}

/** Never rejects: a run that could not be loaded has failed, and its line of output says why. */
export async function performRun(performance: Performance): Promise<CellRunResult> {
  try {
    return await perform(performance);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (performance.isCurrent())
      performance.output.appendError(said("{} could not be run. {}", performance.file, message));
    return {
      result: { state: "failed", reason: "error", measures: nothingMeasured },
      ran: new Map(),
    };
  }
}

async function perform({
  attempt,
  isCurrent,
  notebook,
  file,
  libraries,
  section,
  output,
  timeline,
  progress,
}: Performance): Promise<CellRunResult> {
  const { signal } = attempt;
  const picture = timeline.load().then(
    () => {
      if (isCurrent()) timeline.begin();
    },
    // A run without its picture is still a run.
    () => undefined,
  );
  const ready = Promise.all([loadRun(), output.load(), notebook.ready, picture]);
  const loaded = await untilAborted(ready, signal);
  if (loaded === undefined)
    return { result: { state: "stopped", measures: nothingMeasured }, ran: new Map() };
  const [{ runCell }] = loaded;
  const observer = {
    lines: (lines: readonly ConsoleLine[]) => {
      if (!isCurrent()) return;
      if (lines.length > 0) attempt.timing.output();
      output.append(lines);
    },
    following: (trace: () => Trace) => {
      if (isCurrent()) timeline.follow(trace);
    },
    progress: (fraction: number) => {
      if (isCurrent()) progress(fraction);
    },
  };
  return runCell({ notebook, entry: file, libraries, observer, section, signal });
}
