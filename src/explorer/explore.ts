/** Exploring from the page: each question is one run of the sandbox, in which the program runs thousands of times. */
import { parse } from "devalue";
import type { CompiledModule } from "../compiler/module.ts";
import { lineText } from "../console/text.ts";
import { hearOwnRun } from "../sandbox/own-run.ts";
import type { Sandbox } from "../sandbox/run.ts";
import type { ExplorableProgram } from "./compile/explorable.ts";
import { parseExplored } from "./exploration.ts";
import type { Explored, ExploreRequest, ExploreTask, FetchedFile } from "./exploration.ts";
import { entryModule, explorerEntry, programModule } from "./own-modules.ts";
import { said } from "../words/words.ts";

export interface Exploring {
  readonly sandbox: Sandbox;
  readonly program: ExplorableProgram;
  /** `thread/carry-out.ts`, bundled. */
  readonly explorer: CompiledModule;
  /** Threads that the machine runs at once: `lab`'s `cores`. */
  readonly cores: number;
  /** Fetches a file below `/lab/`. @throws (rejects) where it cannot be fetched */
  readonly file: (path: string) => Promise<FetchedFile>;
  /** Ends the search: what it has tried by then is its result. */
  readonly signal: AbortSignal;
  /** @param fraction 0 to 1; undefined where it is not known */
  readonly progress?: (tried: number, failed: number, fraction: number | undefined) => void;
}

/** Files that a program may ask for, one after another. */
const mostFiles = 50;
/** ms for which one order may be waited for. */
const recording = 10_000;

/** @throws (rejects) where a file of the site's cannot be fetched */
export async function explore(task: ExploreTask, given: Exploring): Promise<Explored> {
  const files: FetchedFile[] = [];
  for (;;) {
    const { explored, failed } = await ask({ task, cores: given.cores, files }, given);
    if (explored.kind === "cut-short" && failed > 0 && task.kind === "search") {
      return firstFailure({ task, cores: given.cores, files }, given, { ...explored, failed });
    }
    if (explored.kind !== "missing") return explored;
    const isKnown = files.some(({ path }) => path === explored.address);
    if (isKnown || files.length >= mostFiles) {
      return { kind: "unexplorable", because: `it asks for more than ${mostFiles} files` };
    }
    files.push(await given.file(explored.address));
  }
}

/**
 * One schedule has failed, and a later one had no end: the failure went down with the thread. The same search
 * comes to it again, and ends there.
 */
async function firstFailure(
  request: ExploreRequest & { readonly task: { readonly kind: "search" } },
  given: Exploring,
  before: { readonly tried: number; readonly failed: number },
): Promise<Explored> {
  const task = { ...request.task, isOverAtFirst: true };
  // Who has ended the search has not asked for less than it had found.
  const apart = { ...given, progress: () => undefined, signal: new AbortController().signal };
  const { explored } = await ask({ ...request, task }, apart);
  if (explored.kind !== "broken") return explored;
  const [tried, failed] = [
    Math.max(before.tried, explored.tried),
    Math.max(before.failed, explored.failed),
  ];
  return { ...explored, tried, failed };
}

interface Asked {
  readonly explored: Explored;
  /** How many schedules had failed when it last told. */
  readonly failed: number;
}

async function ask(request: ExploreRequest, given: Exploring): Promise<Asked> {
  const { sandbox, program, explorer, signal } = given;
  let tried = 0;
  let failed = 0;
  let lastError = "";
  const ending = new AbortController();
  /** What has found a failure counts on for a moment, and is not to lose it. */
  const end = (): void => {
    if (failed === 0) ending.abort();
  };
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  // The search looks at its time between two schedules, which a loop that never waits keeps it from.
  const time = request.task.kind === "search" ? request.task.time : recording;
  const endless = new AbortController();
  let watching: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(watching);
    watching = setTimeout(() => {
      if (!ending.signal.aborted) endless.abort();
      ending.abort();
    }, time);
  };
  watch();
  const { answer } = await hearOwnRun(sandbox, {
    entry: explorerEntry,
    hidden: [entryModule(request), programModule(program), explorer],
    signal: ending.signal,
    printed({ level, content }) {
      const text = lineText(content);
      if (level === "error") lastError = text;
      if (level !== "debug") return;
      watch();
      const [triedNow = 0, failedNow = 0, fraction = -1] = text.split(" ").map(Number);
      tried = triedNow;
      failed = failedNow;
      given.progress?.(tried, failed, fraction < 0 ? undefined : fraction);
    },
  }).finally(() => {
    clearTimeout(watching);
    signal.removeEventListener("abort", end);
  });
  if (answer !== null) return { explored: read(answer), failed };
  if (endless.signal.aborted && request.task.kind === "record") {
    return { explored: { kind: "unexplorable", because: tookTooLong() }, failed };
  }
  const explored: Explored = ending.signal.aborted
    ? { kind: "cut-short", tried, by: endless.signal.aborted ? "endless" : "stop" }
    : { kind: "unexplorable", because: endedBecause(lastError) };
  return { explored, failed };
}

function read(answer: string): Explored {
  try {
    const told: unknown = parse(answer);
    const unreadable = ownValue(told, "unreadable");
    if (typeof unreadable === "string") {
      return { kind: "unexplorable", because: `its schedule cannot be told: ${unreadable}` };
    }
    return parseExplored(ownValue(told, "explored"));
  } catch {
    return { kind: "unexplorable", because: "what its thread told could not be read" };
  }
}

function ownValue(of: unknown, key: string): unknown {
  return typeof of === "object" && of !== null ? (Reflect.get(of, key) as unknown) : undefined;
}

function tookTooLong(): string {
  return said(
    "it took longer than {} s, and was ended: one of its loops may never wait. Choose another order, or have the loop wait",
    recording / 1_000,
  );
}

function endedBecause(lastError: string): string {
  return lastError === "" ? "its thread ended" : `its thread ended: ${lastError}`;
}
