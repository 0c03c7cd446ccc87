import { isCall } from "./count-in-flight.ts";
import type { Trace } from "./trace.ts";

/** What `data-tasks` says: calls of async functions and async generators, the merged ones included. */
export function countCalls({ tasks, merged }: Pick<Trace, "tasks" | "merged">): number {
  return (
    tasks.filter(({ source }) => isCall(source)).length +
    merged.reduce((sum, { calls }) => sum + calls, 0)
  );
}
