import { busyTogether } from "./busy-together.ts";
import { countCalls } from "./count-calls.ts";
import type { Peaks } from "./count-in-flight.ts";
import type { Trace, TraceMeasures } from "./trace.ts";

/**
 * @param peaks from the events: a trace does not say in which order things happened within a clock's tick
 * @param cores threads that the machine runs at once; more cannot have been busy
 */
export function measureTrace(trace: Trace, peaks: Peaks, cores: number): TraceMeasures {
  const tasks = countCalls(trace);
  const hasRun = trace.tasks.length > 0 || tasks > 0;
  const together = busyTogether(trace.lanes.map(({ busy }) => busy));
  return {
    tasks,
    concurrency: hasRun ? Math.max(1, peaks.concurrency) : 0,
    parallelism: hasRun ? Math.max(1, Math.min(together, Math.floor(cores))) : 0,
    busyMs: trace.lanes
      .flatMap(({ busy }) => busy)
      .reduce((sum, { start, end }) => sum + end - start, 0),
    inFlight: peaks.inFlight,
  };
}
