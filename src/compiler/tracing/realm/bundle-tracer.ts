/**
 * The tracer as one script, for a realm of Node's: the very files of `src/sandbox/thread`, put together in
 * the way of its `main.ts`.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../../../sandbox/thread/tracing/", import.meta.url));

/** What the script takes from the global before it runs, and leaves nothing of. */
export const platformName = "interleave:platform";

/** What the realm gives the tracer. */
export interface RealmPlatform {
  soon(call: () => void): void;
  after(ms: number, call: () => void): void;
  post(batch: RealmBatch): void;
  /** Takes what the realm's modules need. */
  take(handoff: RealmTracing): void;
}

/** `TraceBatch` of `src/sandbox/protocol.ts`, where this folder cannot look. */
export interface RealmBatch {
  readonly events: Float64Array;
  readonly sources: readonly object[];
}

export interface RealmTracing {
  /** The hooks of a file. */
  trace(file: string): object;
  /** `import()` of a file begins. @returns to be called when it has settled */
  importing(file: string): (threw: boolean, error?: unknown) => void;
  /** The entry has evaluated, or thrown. */
  evaluated(entry: string, threw: boolean, error?: unknown): void;
  /** A callback that is registered now, as a task. */
  callback(call: () => unknown): () => void;
  /** A message leaves for another thread. */
  sent(): void;
  /** The thread is blocked while `wait` runs. */
  block(wait: () => void): void;
  /** @param isLast nothing more follows, so that all must be told */
  flush(isLast: boolean): void;
}

/** Classes of the DOM that the thread's files take methods from as they load. */
const stubs = `
  const stubs = {};
  for (const name of ["MessageEvent", "ErrorEvent", "MessagePort", "MessageChannel", "EventTarget",
    "Event", "Blob", "URL", "DOMException", "ErrorEvent", "PromiseRejectionEvent"]) {
    const keys = ["addEventListener", "removeEventListener", "dispatchEvent", "preventDefault",
      "postMessage", "close"];
    const accessors = ["defaultPrevented", "data", "ports", "message", "filename", "lineno", "colno",
      "error", "onmessage", "onmessageerror", "port1", "port2"];
    stubs[name] = class {};
    for (const key of keys) stubs[name].prototype[key] = function () {};
    for (const key of accessors) {
      Object.defineProperty(stubs[name].prototype, key, { get() {}, set() {}, configurable: true });
    }
  }
  stubs.performance = { now: () => 0, timeOrigin: 0 };
  stubs.structuredClone = stubs.setTimeout = () => undefined;
  const before = Object.getOwnPropertyNames(globalThis);
  for (const name of Object.keys(stubs)) {
    if (!before.includes(name)) globalThis[name] = stubs[name];
  }
`;

const entry = `
  import { runCallback, traceMicrotasks, traceThen } from "./callbacks.ts";
  import { createModuleHooks } from "./module-hooks.ts";
  import { rememberProxies } from "./settling.ts";
  import { hideInsertions, tidyError } from "./source-text.ts";
  import { Tracer } from "./tracer.ts";
  const platform = globalThis[${JSON.stringify(platformName)}];
  // Of this realm, since its errors are.
  const clock = Date.now;
  const tracer = new Tracer({
    clock,
    soon: (call) => platform.soon(call),
    after: (ms, call) => platform.after(ms, call),
    post: (batch) => platform.post(batch),
  });
  tracer.begin(0, clock());
  hideInsertions();
  rememberProxies(globalThis);
  const hooks = createModuleHooks(tracer, traceThen(tracer), () => -1);
  if (typeof queueMicrotask === "function") traceMicrotasks(tracer, globalThis, queueMicrotask);
  platform.take({
    trace: hooks.file,
    importing: hooks.importing,
    evaluated: hooks.evaluated,
    callback(call) {
      const parent = tracer.current;
      return () => {
        tracer.freshen();
        runCallback(tracer, tracer.callback("timer", "setTimeout"), parent, call);
      };
    },
    sent: () => tracer.sent(),
    block: (wait) => tracer.block(wait),
    flush: (isLast) => tracer.flush(isLast),
  });
`;

/** @returns a script */
export async function bundleTracer(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, sourcefile: "realm-entry.ts", loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2024",
    treeShaking: true,
    logLevel: "error",
  });
  const text = outputFiles[0]?.text ?? "";
  const platform = JSON.stringify(platformName);
  return `{${stubs}
    ${text}
    for (const name of Object.keys(stubs)) if (!before.includes(name)) delete globalThis[name];
    delete globalThis[${platform}];
  }`;
}
