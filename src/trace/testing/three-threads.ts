import { createTraceReducer } from "../reduce-events.ts";
import type { Trace } from "../trace.ts";
import { scriptThread } from "./script-thread.ts";

/** A small run with something of everything: calls, a worker, a message, a generator, merged calls. */
export function threeThreads(): Trace {
  const main = scriptThread(0);
  const module = main.start("main");
  main.at = 1.25;
  const download = main.start("download", module);
  const message = main.send(download);
  main.at = 2;
  main.change(module);
  const generator = main.start("count", module);
  main.at = 3;
  main.park(generator);
  main.change(module);
  main.at = 4;
  main.change(-1);
  main.at = 9;
  main.end(download, true);
  const worker = scriptThread(1);
  worker.at = 5;
  const task = worker.start("message", download);
  worker.receive(message, task);
  worker.at = 8;
  worker.end(task);
  worker.change(-1);
  const other = scriptThread(2);
  other.at = 6;
  other.start("worker", module);
  other.at = 7;
  other.change(-1);
  other.at = 11;
  other.merged(40, 3, 2000);
  const reducer = createTraceReducer();
  reducer.thread(0, "main", 0);
  reducer.thread(1, "sum.ts", 4.5);
  reducer.thread(2, "sort.ts", 4.5);
  for (const script of [main, worker, other]) reducer.add(script.batch());
  return reducer.snapshot(12);
}
