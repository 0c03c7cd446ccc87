/** Compiles what the reader edited, in a worker that starts with the first edit. */
import { wrap, type Remote } from "comlink";
import type { CompiledModule, CompileResult } from "../compiler/module.ts";
import type { ExplorableResult } from "../explorer/compile/explorable.ts";
import type { CompilerInWorker } from "./compiler.worker.ts";

interface Compiler {
  readonly remote: Remote<CompilerInWorker>;
  /** Rejects when the worker cannot be loaded; settles in no other way. */
  readonly broken: Promise<never>;
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
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      // The next edit tries again.
      started = undefined;
      worker.terminate();
      reject(new Error(`The compiler did not load. ${event.message}`.trim()));
    });
  });
  // Told by the compilation that waits for it, if one does.
  broken.catch(() => undefined);
  started = { remote: wrap<CompilerInWorker>(worker), broken };
  return started;
}

/** @throws if the compiler cannot be loaded. */
export async function compileEdit(file: string, source: string): Promise<CompileResult> {
  const known = results.get(file);
  if (known?.source === source) return known.result;
  const result = await ask(async (remote) => remote.compile(file, source));
  results.set(file, { source, result });
  return result;
}

/** Without tracing: for the explorer. @throws if the compiler cannot be loaded. */
export function compilePlain(file: string, source: string): Promise<CompileResult> {
  return ask(async (remote) => remote.compile(file, source, { traced: false }));
}

/**
 * @param modules of `compilePlain`, with all that `entry` needs
 * @throws if the compiler cannot be loaded.
 */
export function compileExplorable(
  entry: string,
  modules: ReadonlyMap<string, CompiledModule>,
): Promise<ExplorableResult> {
  return ask(async (remote) => remote.compileProgram(entry, modules));
}

function ask<T>(question: (remote: Remote<CompilerInWorker>) => Promise<T>): Promise<T> {
  const { remote, broken } = compiler();
  return Promise.race([question(remote), broken]);
}
