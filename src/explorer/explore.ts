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

/** @throws (rejects) where a file of the site's cannot be fetched */
export async function explore(task: ExploreTask, given: Exploring): Promise<Explored> {
  const files: FetchedFile[] = [];
  for (;;) {
    const explored = await ask({ task, cores: given.cores, files }, given);
    if (explored.kind !== "missing") return explored;
    const isKnown = files.some(({ path }) => path === explored.address);
    if (isKnown || files.length >= mostFiles) {
      return { kind: "unexplorable", because: `it asks for more than ${mostFiles} files` };
    }
    files.push(await given.file(explored.address));
  }
}

async function ask(request: ExploreRequest, given: Exploring): Promise<Explored> {
  const { sandbox, program, explorer, signal } = given;
  let tried = 0;
  let failed = 0;
  let said = "";
  const ending = new AbortController();
  /** What has found a failure counts on for a moment, and is not to lose it. */
  const end = (): void => {
    if (failed === 0) ending.abort();
  };
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  // The search looks at its time between two schedules, which a loop that never waits keeps it from.
  const endless = new AbortController();
  let watching: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(watching);
    if (request.task.kind !== "search") return;
    watching = setTimeout(() => {
      if (!ending.signal.aborted) endless.abort();
      end();
    }, request.task.time);
  };
  watch();
  const { answer } = await hearOwnRun(sandbox, {
    entry: explorerEntry,
    hidden: [entryModule(request), programModule(program), explorer],
    signal: ending.signal,
    printed({ level, content }) {
      const text = lineText(content);
      if (level === "error") said = text;
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
  if (answer !== null) return read(answer);
  return ending.signal.aborted
    ? { kind: "cut-short", tried, by: endless.signal.aborted ? "endless" : "stop" }
    : { kind: "unexplorable", because: endedBecause(said) };
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

function endedBecause(said: string): string {
  return said === "" ? "its thread ended" : `its thread ended: ${said}`;
}
