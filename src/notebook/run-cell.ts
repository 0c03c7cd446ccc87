/** From Run to a run: modules gathered, what was edited compiled, the sandbox asked. Loaded near the first run. */
import type { ConsoleLine } from "../console/line.ts";
import type { CompileProblem, CompileResult } from "../compiler/module.ts";
import { createSandbox } from "../sandbox/host/create-sandbox.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { RunObserver, RunResult, Sandbox } from "../sandbox/run.ts";
import type { Trace } from "../trace/trace.ts";
import { compileEdit } from "./compile-edit.ts";
import { gatherModules, type ModuleSource } from "./gather-modules.ts";
import { loadLesson, loadLibrary } from "./lesson-modules.ts";
import { playground, type Notebook } from "./notebook.ts";
import { siteAddress } from "./site-address.ts";
import type { RanSources } from "./stale.ts";
import { TapPad } from "./tap-pad.ts";
import { untilAborted } from "./until-aborted.ts";

export interface CellRunResult {
  readonly result: RunResult;
  readonly ran: RanSources;
  /** Of a `syntax` failure. */
  readonly problem?: CompileProblem;
  /** What it did; undefined where nothing ran. */
  readonly trace?: Trace;
}

export interface CellRunRequest {
  readonly notebook: Notebook;
  /** File name of the cell. */
  readonly entry: string;
  /** Names of the libraries that the site carries. */
  readonly libraries: readonly string[];
  readonly observer: RunObserver;
  /** The cell's, for the pad that stands in it. */
  readonly section: HTMLElement;
  /** Ends the run, also while it is still being prepared. */
  readonly signal: AbortSignal;
}

let sandbox: Sandbox | undefined;
/** The page's one sandbox. */
export const theSandbox = (): Sandbox => (sandbox ??= createSandbox({ base: siteAddress("") }));

/** The reader is near: what a run needs is made ready. */
export function warmUp(notebook: Notebook): void {
  theSandbox().warm();
  // Told by the run that needs them.
  if (notebook.lesson !== playground) loadLesson(notebook.lesson).catch(() => undefined);
}

/** @throws (rejects) if what a run needs could not be loaded. */
export async function runCell(request: CellRunRequest): Promise<CellRunResult> {
  const { notebook, entry, libraries, observer, section, signal } = request;
  const source = moduleSource(notebook, libraries, { signal });
  const gathered = await untilAborted(
    source.then((from) => gatherModules(entry, from)),
    signal,
  );
  if (gathered === undefined) return neverStarted;
  const { modules, missing, problem, ran } = gathered;
  if (problem !== undefined) {
    observer.lines([problemLine(problem)]);
    return { result: { state: "failed", reason: "syntax" }, ran, problem };
  }
  let pad: TapPad | undefined;
  const run = theSandbox().run(
    { modules, missing, entry },
    {
      ...observer,
      taps(isOpen) {
        // A run whose place another has taken is ended already.
        if (!isOpen) pad?.close();
        else if (!signal.aborted) {
          pad = TapPad.of(section);
          pad.open((at) => run.tap(at));
        }
      },
    },
  );
  const stop = () => run.stop();
  signal.addEventListener("abort", stop);
  try {
    const result = await run.finished;
    return { result, ran, trace: run.trace() };
  } finally {
    signal.removeEventListener("abort", stop);
    pad?.close();
  }
}

/** Stopped before a thread was asked to do anything. */
const neverStarted: CellRunResult = {
  result: { state: "stopped", measures: nothingMeasured },
  ran: new Map(),
};

/**
 * The cells of a notebook as the reader has them, and the libraries.
 * @param options.compile for every cell; where it is left out, cells are traced, and taken as the build made
 *   them unless the reader has edited them
 * @param options.sources taken in the place of what the reader has now, by file
 * @param options.signal gives up what is being compiled
 * @throws (rejects) if they cannot be loaded
 */
export async function moduleSource(
  notebook: Notebook,
  libraries: readonly string[],
  options: {
    readonly compile?: typeof compileEdit;
    readonly sources?: RanSources;
    readonly signal?: AbortSignal;
  } = {},
): Promise<ModuleSource> {
  const { compile, sources, signal } = options;
  const built = notebook.lesson === playground ? undefined : await loadLesson(notebook.lesson);
  return {
    cells: [...new Set([...(built?.keys() ?? []), ...notebook.files, ...(sources?.keys() ?? [])])],
    libraries,
    async cell(file) {
      const cell = built?.get(file);
      const source =
        sources?.get(file) ?? notebook.edited(file) ?? cell?.source ?? notebook.source(file) ?? "";
      if (compile === undefined && cell?.source === source) {
        return { source, result: { ok: true, module: cell.module } };
      }
      return { source, result: await (compile ?? compileEdit)(file, source, signal) };
    },
    async library(name): Promise<CompileResult> {
      return { ok: true, module: await loadLibrary(name) };
    },
  };
}

/** A syntax error reads as any other that ends a run: name, message, place. */
function problemLine({ file, line, column, message }: CompileProblem): ConsoleLine {
  const text = `SyntaxError: ${message} (${file}:${line}:${column})`;
  return {
    level: "error",
    thread: 0,
    depth: 0,
    at: 0,
    content: { kind: "parts", parts: [{ kind: "text", text }] },
  };
}
