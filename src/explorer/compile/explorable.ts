/**
 * What the explorer runs: a program's modules as the functions of one factory, so that the program can be
 * started thousands of times a second in a thread that may not evaluate text. Plain data.
 */
import type { Position } from "../../compiler/module.ts";

/** A place in the author's source that the program's code names by its number. */
export interface Site extends Position {
  readonly file: string;
  /** The function around it, or that begins here; the file's name for a module. */
  readonly name: string;
}

export interface ExplorableProgram {
  readonly entry: string;
  /**
   * An expression: a function from the engine's tools to the program's modules. A thread gets it as
   * `export default` of a module of its own.
   */
  readonly code: string;
  readonly sites: readonly Site[];
  /** Where the lines of each file begin in `code`, from 1, to read stacks by; lines are the author's own. */
  readonly lines: readonly {
    readonly file: string;
    readonly first: number;
    readonly last: number;
  }[];
}

/** Why a program has no explorable form. */
export interface NotExplorable extends Position {
  readonly file: string;
  /** Ends the sentence "cannot be explored because". */
  readonly because: string;
}

export type ExplorableResult =
  | { readonly ok: true; readonly program: ExplorableProgram }
  | { readonly ok: false; readonly problem: NotExplorable };

/** Why a program that writes to what it finds on the platform's global object cannot be explored: later runs share it. */
export function undeclaredWrite(name: string): string {
  return `it writes to \`${name}\`, which it declares nowhere`;
}

/** What the engine gives a program in the place of the platform's own. */
export const controlledNames = [
  "AbortSignal",
  "Atomics",
  "Date",
  "Math",
  "Promise",
  "clearInterval",
  "clearTimeout",
  "console",
  "crypto",
  "fetch",
  "globalThis",
  "navigator",
  "performance",
  "queueMicrotask",
  "reportError",
  "self",
  "setInterval",
  "setTimeout",
  "structuredClone",
] as const;

/**
 * What may call back, or answer, at a time of its own: a program that uses one of these cannot be explored.
 */
export const refusedNames = [
  "AsyncDisposableStack",
  "BroadcastChannel",
  "Blob",
  "CompressionStream",
  "DecompressionStream",
  "EventSource",
  "File",
  "FileReader",
  "FinalizationRegistry",
  "MessageChannel",
  "MessagePort",
  "Notification",
  "OffscreenCanvas",
  "ReadableStream",
  "Request",
  "Response",
  "SharedWorker",
  "TextDecoderStream",
  "TextEncoderStream",
  "TransformStream",
  "WeakRef",
  "WebAssembly",
  "WebSocket",
  "WebTransport",
  "Worker",
  "WritableStream",
  "XMLHttpRequest",
  "addEventListener",
  "caches",
  "cancelAnimationFrame",
  "createImageBitmap",
  "importScripts",
  "indexedDB",
  "onmessage",
  "postMessage",
  "requestAnimationFrame",
  "scheduler",
] as const;
