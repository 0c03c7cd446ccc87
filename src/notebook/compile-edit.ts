/** Compiles what the reader edited, in a worker that starts with the first edit. */
import "../words/all-words.ts";
import { wrap, type Remote } from "comlink";
import type { CompiledModule, CompileResult } from "../compiler/module.ts";
import type { ExplorableResult } from "../explorer/compile/explorable.ts";
import type { CompilerInWorker } from "./compiler.worker.ts";

interface Compiler {
  readonly remote: Remote<CompilerInWorker>;
  /** Rejects when the worker cannot be loaded, or is ended; settles in no other way. */
  readonly broken: Promise<never>;
  /** Whoever waits for it is told. */
  end(reason: Error): void;
}

/** The compiler was ended on somebody else's account: to be asked once more. */
class EndedError extends Error {
  override readonly name = "EndedError";
}

let started: Compiler | undefined;
/** The last result of each file: most runs change one cell. */
const results = new Map<string, { readonly source: string; readonly result: CompileResult }>();

/** Loads the compiler. Cheap to call again. */
export function warmCompiler(): void {
  compiler();
}

function compiler(): Compiler {
  if (started !== undefined) return started;
  const worker = new Worker(new URL("./compiler.worker.ts", import.meta.url), { type: "module" });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  // Told by the compilation that waits for it, if one does.
  broken.catch(() => undefined);
  const made: Compiler = {
    remote: wrap<CompilerInWorker>(worker),
    broken,
    end(reason) {
      // The next edit tries again.
      if (started === made) started = undefined;
      worker.terminate();
      reject(reason);
    },
  };
  worker.addEventListener("error", (event) => {
    made.end(new Error(`The compiler did not load. ${event.message}`.trim()));
  });
  return (started = made);
}

/**
 * @param signal Gives it up. A few lines can keep a parser at work for days: who stops waiting for them has
 *   the compiler stopped too, and the next run gets a new one.
 * @throws if the compiler cannot be loaded, or `signal` aborts.
 */
export async function compileEdit(
  file: string,
  source: string,
  signal?: AbortSignal,
): Promise<CompileResult> {
  const known = results.get(file);
  if (known?.source === source) return known.result;
  const result = await ask(async (remote) => remote.compile(file, source), signal);
  results.set(file, { source, result });
  return result;
}

/** Without tracing: for the explorer. @throws as `compileEdit` */
export function compilePlain(
  file: string,
  source: string,
  signal?: AbortSignal,
): Promise<CompileResult> {
  return ask(async (remote) => remote.compile(file, source, { traced: false }), signal);
}

/**
 * @param modules of `compilePlain`, with all that `entry` needs
 * @throws as `compileEdit`
 */
export function compileExplorable(
  entry: string,
  modules: ReadonlyMap<string, CompiledModule>,
  signal?: AbortSignal,
): Promise<ExplorableResult> {
  return ask(async (remote) => remote.compileProgram(entry, modules), signal);
}

async function ask<T>(
  question: (remote: Remote<CompilerInWorker>) => Promise<T>,
  signal?: AbortSignal,
  isSecond = false,
): Promise<T> {
  signal?.throwIfAborted();
  const asked = compiler();
  const giveUp = (): void => {
    asked.end(new EndedError("The compiler was stopped. Try again."));
  };
  signal?.addEventListener("abort", giveUp);
  try {
    return await Promise.race([question(asked.remote), asked.broken]);
  } catch (error) {
    if (!(error instanceof EndedError) || isSecond) throw error;
    return await ask(question, signal, true);
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
}
