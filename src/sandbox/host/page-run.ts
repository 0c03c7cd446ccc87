/** One run on the page: takes what the frame says of it, tells its observer, and ends exactly once. */
import type { CompiledModule } from "../../compiler/module.ts";
import type { ConsoleLine } from "../../console/line.ts";
import { parseLine } from "../../console/parse.ts";
import type { Trace } from "../../trace/trace.ts";
import { droppedText } from "../dropped-lines.ts";
import type { RunMessage, ToFrame, Verdict } from "../protocol.ts";
import type { FailureReason, Measures, Run, RunObserver, RunRequest, RunResult } from "../run.ts";
import { checkModules, problemText } from "./check-modules.ts";
import { createLabFetches } from "./lab-fetch.ts";
import { createPositions } from "./positions.ts";
import type { Positions } from "./positions.ts";
import { failureText, memoryText, reasonOf } from "./reason-text.ts";
import { createRunClock } from "./run-clock.ts";
import { canTurn } from "./run-state.ts";
import type { RunState } from "./run-state.ts";
import { createRunTrace } from "./run-trace.ts";

export interface PageRun extends Run {
  readonly state: RunState;
  /** What the frame is asked for; undefined where the modules do not fit together. */
  readonly request: Extract<ToFrame, { kind: "run" }> | undefined;
  hear(message: RunMessage, ports: readonly MessagePort[]): void;
  /**
   * The frame is gone. False where the run had not begun and another frame can take it.
   * @param why `died`: it may have been the run's own doing; `unable`: it could start no thread.
   */
  lose(why: "died" | "unable"): boolean;
  /** The run cannot be carried out by this browser. */
  refuse(message: string): void;
}

/** Runs that do not end because their threads are at rest. */
const cutShort: ReadonlySet<FailureReason> = new Set<FailureReason>(["closed", "flood", "threads"]);

const mayLeaveBusy = (result: RunResult): boolean =>
  result.state === "stopped" || (result.state === "failed" && cutShort.has(result.reason));

/**
 * @param base The site's base path.
 * @param onEnd Its threads must end now, and some may be at work if `mayBeBusy`. Called again when the run has ended.
 * @param send To the frame that has the run.
 */
export function createPageRun(
  id: string,
  request: RunRequest,
  observer: RunObserver,
  base: string,
  onEnd: (mayBeBusy: boolean) => void,
  send: (message: ToFrame) => void,
): PageRun {
  const compiled = new Map<string, CompiledModule>();
  for (const [name, result] of request.modules) if (result.ok) compiled.set(name, result.module);
  const hidden = request.hidden ?? new Map<string, CompiledModule>();
  for (const [name, module] of hidden) compiled.set(name, module);
  const checked = checkModules(request);
  const fetches = createLabFetches(base);
  const traced = createRunTrace(compiled);
  const clock = createRunClock(() => performance.now());
  /** ms, once the run has ended. */
  let wall: number | undefined;
  let state: RunState = { kind: "waiting" };
  let positions: Positions = createPositions(new Map(), compiled);
  let threads = 0;
  /** ms since the run began: when the main module did. */
  let startedAt = 0;
  let dropped = 0;
  /** The last line that told of an error that nobody handled. */
  let uncaught: ConsoleLine | undefined;
  /** Whether the last error line is that one. */
  let isLastError = false;
  const { promise: finished, resolve: settle } = Promise.withResolvers<RunResult>();

  function turn(next: RunState): boolean {
    if (!canTurn(state, next)) return false;
    state = next;
    return true;
  }

  /** An observer's own error is the page's, and must not change how the run goes on. */
  function tell(call: () => void): void {
    try {
      call();
    } catch (error) {
      reportError(error);
    }
  }

  function print(lines: readonly ConsoleLine[]): void {
    if (lines.length === 0) return;
    if (lines.some(({ level }) => level === "error")) isLastError = false;
    tell(() => {
      observer.lines(lines);
    });
  }

  function lineOf(level: "error" | "note", text: string): ConsoleLine {
    const at = startedAt + clock.elapsed();
    const content = { kind: "parts", parts: [{ kind: "text", text }] } as const;
    return { level, thread: 0, depth: 0, at, content };
  }

  function parse(value: unknown): ConsoleLine | undefined {
    try {
      const line = parseLine(value);
      clock.heard(line.at);
      return positions.mapLine(line);
    } catch {
      // Nothing that a thread makes is like this: not shown, but not hidden either.
      dropped++;
      return undefined;
    }
  }

  function printUncaught(message: Extract<RunMessage, { kind: "uncaught" }>): void {
    let line: ConsoleLine;
    try {
      line = parseLine(message.line);
    } catch {
      dropped++;
      return;
    }
    const where = positions.locate(line, message.place);
    const mapped = positions.mapLine(line);
    uncaught =
      where === undefined || mapped.content.kind !== "parts"
        ? mapped
        : {
            ...mapped,
            content: {
              kind: "parts",
              parts: [...mapped.content.parts, { kind: "text", text: ` (${where})` }],
            },
          };
    print([uncaught]);
    isLastError = true;
  }

  function measures(wallMs?: number): Measures {
    wall = wallMs ?? clock.elapsed();
    return traced.measures(wall, threads);
  }

  function trace(): Trace {
    return traced.trace(wall ?? clock.elapsed());
  }

  /** Prints what is still to be said, then turns. */
  function end(result: RunResult, reason?: string): void {
    if (state.kind === "ended") return;
    const lines: ConsoleLine[] = [];
    if (dropped > 0) lines.push(lineOf("note", droppedText(dropped)));
    if (reason !== undefined) lines.push(lineOf("error", reason));
    else if (result.state === "failed" && !isLastError && uncaught !== undefined) {
      lines.push(uncaught);
    }
    print(lines);
    turn({ kind: "ended", result });
    fetches.end();
    onEnd(mayLeaveBusy(result));
    settle(result);
  }

  function conclude(verdict: Verdict, wallMs: number): void {
    if (verdict.kind === "done") {
      end({ state: "done", measures: measures(wallMs) });
      return;
    }
    end(
      { state: "failed", reason: reasonOf(verdict), measures: measures(wallMs) },
      verdict.kind === "error" ? undefined : failureText(verdict),
    );
  }

  const { problem, problems } = checked;
  if (problem !== undefined) {
    // Later, so that who asked for the run holds it by then.
    queueMicrotask(() => {
      end({ state: "failed", reason: "syntax" }, `SyntaxError: ${problemText(problem)}`);
    });
  }

  return {
    id,
    finished,
    trace,
    get state() {
      return state;
    },
    request:
      problem === undefined
        ? {
            kind: "run",
            run: id,
            entry: request.entry,
            modules: [...compiled].map(([name, { code, sites }]) => [name, { code, sites }]),
            hidden: [...hidden.keys()],
            problems: [...problems].map(([file, found]) => [file, problemText(found)]),
            missing: [...(request.missing ?? [])].map(([name, { message, file, line, column }]) => [
              name,
              message,
              `${file}:${line}:${column}`,
            ]),
          }
        : undefined,
    stop() {
      if (problem !== undefined || state.kind === "ended") return;
      // At once: what is measured of many tasks takes a while, and threads at work would make it longer.
      onEnd(true);
      end({ state: "stopped", measures: measures() });
    },
    tap(at) {
      if (state.kind === "running") send({ kind: "tap", run: id, at });
    },
    lose(why) {
      const mayBeginAgain = why === "unable" || state.kind === "waiting";
      if (mayBeginAgain && turn({ kind: "waiting" })) return false;
      end({ state: "failed", reason: "memory", measures: measures() }, memoryText);
      return true;
    },
    refuse(message) {
      end({ state: "failed", reason: "error", measures: measures() }, message);
    },
    hear(message, ports) {
      if (state.kind === "ended") return;
      switch (message.kind) {
        case "linked":
          positions = createPositions(new Map(message.addresses), compiled);
          threads = 1;
          turn({ kind: "starting" });
          return;
        case "started":
          startedAt = message.at;
          traced.started(message.at);
          clock.begin(message.at);
          if (turn({ kind: "running" })) {
            tell(() => observer.started?.(message.at));
            tell(() => observer.following?.(trace));
          }
          return;
        case "threads":
          threads = message.threads;
          traced.threadStarted(message);
          return;
        case "gone":
          traced.threadsGone(message);
          return;
        case "trace":
          clock.heard(message.events.at(-1) ?? 0);
          traced.add(message);
          return;
        case "lines":
          dropped = Math.max(dropped, message.dropped);
          print(message.lines.flatMap((line) => parse(line) ?? []));
          return;
        case "uncaught":
          printUncaught(message);
          return;
        case "taps":
          tell(() => observer.taps?.(message.isOpen));
          return;
        case "fetch": {
          const [port] = ports;
          if (port !== undefined) fetches.begin(message.request, port);
          return;
        }
        case "answer":
          tell(() => observer.answer?.(message.text));
          return;
        case "progress":
          tell(() => observer.progress?.(message.fraction));
          return;
        case "ended":
          dropped = Math.max(dropped, message.dropped);
          threads = message.threads;
          conclude(message.verdict, message.wallMs);
      }
    },
  };
}
