/**
 * How long threads go on after they were stopped. Nothing in a page tells: a run counts as stopped there
 * before its threads have heard of it. Linux tells how long each thread of a browser has had a processor.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { processTree } from "./processes.ts";

/** Whether the system counts the time of each thread, to the nanosecond. */
export const canTimeStop = existsSync("/proc/self/task") && existsSync("/proc/self/schedstat");

/** What engines call the threads of workers, as far as Linux keeps a name: 15 characters. */
const workerNames = /^(DedicatedWorker|DOM Worker|(Web)?Core: Worker)/;
/** ns of processor time that a thread has spent under our eyes once it counts as at work, past its start. */
const startedAfter = 20_000_000;
/** ms between two looks before the stop. */
const longLook = 100;
/** ms until all threads must be at work. */
const startLimit = 30_000;
/** ms between two looks after the stop: what is measured is no more exact than that. */
const shortLook = 10;
/** ms without any work after which all are at rest: a browser may wait for 2 s before it ends a busy thread. */
const restLimit = 4_000;
/** Of one processor, all threads together: less are threads that wake up for a moment and sleep again. */
const workShare = 0.1;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param count of threads that are busy from `begin` on, and would be for ever
 * @param stop ends them, and tells when it was called, in ms since 1970
 * @returns ms from then until all of them rest, to some 10 ms
 */
export async function timeStop(
  count: number,
  begin: () => Promise<unknown>,
  stop: () => Promise<number>,
): Promise<number> {
  await begin();
  const threads = await threadsAtWork(count);
  // Looks begin before the stop, so that they miss nothing of it.
  const resting = whenAtRest(threads);
  const stoppedAt = await stop();
  return Math.max(0, (await resting(stoppedAt)) - stoppedAt);
}

/** @returns the threads of workers below this process, once `count` of them are at work */
async function threadsAtWork(count: number): Promise<readonly string[]> {
  const firstSeen = new Map<string, number>();
  const begunAt = Date.now();
  while (Date.now() - begunAt < startLimit) {
    let atWork = 0;
    for (const thread of await workerThreads()) {
      const ns = timeOf(thread);
      if (ns === undefined) continue;
      const before = firstSeen.get(thread);
      if (before === undefined) firstSeen.set(thread, ns);
      else if (ns - before > startedAfter) atWork++;
    }
    if (atWork >= count) return [...firstSeen.keys()];
    await pause(longLook);
  }
  throw new Error(
    `Expected ${String(count)} threads of workers at work within ${String(startLimit)} ms; found ${String(firstSeen.size)} threads, not all at work.`,
  );
}

/** Looks at threads until they rest; from the stop on, which the function returned is told (ms since 1970). */
function whenAtRest(threads: readonly string[]): (stoppedAt: number) => Promise<number> {
  const known = new Map(threads.map((thread) => [thread, timeOf(thread) ?? 0]));
  let lastLook = Date.now();
  let lastWork = lastLook;
  const look = (): void => {
    const now = Date.now();
    let spent = 0;
    for (const [thread, before] of known) {
      // What one that is gone did since the last look is not known, and at most a look's.
      const ns = timeOf(thread) ?? before;
      spent += ns - before;
      known.set(thread, ns);
    }
    if (spent / 1e6 > (now - lastLook) * workShare) lastWork = now;
    lastLook = now;
  };
  const timer = setInterval(look, shortLook);
  return async (stoppedAt) => {
    while (Date.now() - Math.max(lastWork, stoppedAt) < restLimit) await pause(shortLook);
    clearInterval(timer);
    return lastWork;
  };
}

/** By their folders in `/proc`. */
async function workerThreads(): Promise<readonly string[]> {
  const browsers = (await processTree(process.pid)).filter(({ pid }) => pid !== process.pid);
  return browsers
    .flatMap(({ pid }) => threadsOf(pid))
    .filter((thread) => workerNames.test(read(`${thread}/comm`)));
}

function threadsOf(pid: number): readonly string[] {
  const folder = `/proc/${String(pid)}/task`;
  try {
    return readdirSync(folder).map((thread) => `${folder}/${thread}`);
  } catch {
    // It has ended since.
    return [];
  }
}

/** ns for which a thread has had a processor; undefined where it is gone. https://docs.kernel.org/scheduler/sched-stats.html */
function timeOf(thread: string): number | undefined {
  const text = read(`${thread}/schedstat`);
  return text === "" ? undefined : Number(text.split(" ")[0]);
}

/** Empty where there is no such thread any more. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
