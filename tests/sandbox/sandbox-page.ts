/** The page under test: the sandbox's host and nothing else, with a heartbeat that tells how long the page stood still. */
import { lineText } from "../../src/console/text.ts";
import { createSandbox } from "../../src/sandbox/host/create-sandbox.ts";
import type { Run, RunModule, RunResult } from "../../src/sandbox/run.ts";
import type { Trace } from "../../src/trace/trace.ts";

export interface PageProgram {
  readonly entry: string;
  readonly modules: readonly (readonly [string, RunModule])[];
  /** Stop once so many lines have come; undefined: never. */
  readonly stopAfterLines?: number;
}

export interface PageReport {
  readonly result: RunResult;
  readonly lines: readonly { readonly level: string; readonly text: string }[];
  readonly progress: readonly number[];
  /** ms from the call of `run` to the first line, and to the end. */
  readonly firstLineMs: number;
  readonly endMs: number;
  /** Whether the run had ended by the next turn of the event loop after `stop`; undefined where that was not called. */
  readonly stopsAtOnce: boolean | undefined;
  /** The longest time in ms that the page's own timers stood still. */
  readonly gapMs: number;
  /** The same of a thread beside it that has nothing else to do: what of it is the machine's. */
  readonly idleGapMs: number;
  /** Lines told after the run had ended. */
  readonly late: number;
  readonly trace: Trace;
}

const sandbox = createSandbox();

/** Sends how long it stood still at most since it was last asked. */
const idleSource = `
  let gap = 0;
  let last = performance.now();
  const beat = () => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  };
  setInterval(beat, 5);
  onmessage = () => {
    beat();
    postMessage(gap);
    gap = 0;
  };
`;
const idle = new Worker(URL.createObjectURL(new Blob([idleSource], { type: "text/javascript" })));

/** Two runs that go on at once may both ask: any answer is one to each. */
async function idleGap(): Promise<number> {
  const answer = new Promise<number>((resolve) => {
    const hear = ({ data }: MessageEvent<number>): void => {
      resolve(data);
    };
    idle.addEventListener("message", hear, { once: true });
  });
  idle.postMessage("ask");
  return answer;
}

async function runProgram(program: PageProgram): Promise<PageReport> {
  const lines: { level: string; text: string }[] = [];
  const progress: number[] = [];
  let firstLineMs = 0;
  let isStopped = false;
  let stopsAtOnce: Promise<boolean> | undefined;
  let hasEnded = false;
  let late = 0;
  await idleGap();
  let gapMs = 0;
  let lastBeat = performance.now();
  let tapping: ReturnType<typeof setInterval> | undefined;
  const heartbeat = setInterval(() => {
    gapMs = Math.max(gapMs, performance.now() - lastBeat);
    lastBeat = performance.now();
  }, 5);

  const begunAt = performance.now();
  const stopWhenDue = (run: Run): void => {
    if (program.stopAfterLines === undefined || lines.length < program.stopAfterLines) return;
    if (isStopped) return;
    isStopped = true;
    run.stop();
    const { port1, port2 } = new MessageChannel();
    stopsAtOnce = new Promise((resolve) => {
      port1.onmessage = () => {
        resolve(hasEnded);
        port1.close();
      };
    });
    port2.postMessage("next turn");
  };
  const run = sandbox.run(
    { entry: program.entry, modules: new Map(program.modules) },
    {
      started() {
        stopWhenDue(run);
      },
      lines(batch) {
        if (lines.length === 0) firstLineMs = performance.now() - begunAt;
        if (hasEnded) late += batch.length;
        for (const { level, content } of batch) lines.push({ level, text: lineText(content) });
        stopWhenDue(run);
      },
      progress(fraction) {
        progress.push(fraction);
      },
      taps(isOpen) {
        clearInterval(tapping);
        if (isOpen) {
          tapping = setInterval(() => {
            run.tap(performance.timeOrigin + performance.now());
          }, 20);
        }
      },
    },
  );
  const result = await run.finished;
  const endedAt = performance.now();
  hasEnded = true;
  // A message that is on its way when a run ends would come within the next few tasks.
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(heartbeat);
  clearInterval(tapping);
  const idleGapMs = await idleGap();
  return {
    result,
    lines,
    progress,
    firstLineMs,
    endMs: endedAt - begunAt,
    stopsAtOnce: await stopsAtOnce,
    gapMs,
    idleGapMs,
    late,
    trace: run.trace(),
  };
}

const api = {
  runProgram,
  warm: () => {
    sandbox.warm();
  },
};
export type PageApi = typeof api;
Reflect.set(globalThis, "sandboxTest", api);
