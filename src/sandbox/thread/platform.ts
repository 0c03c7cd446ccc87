/**
 * What else of the platform calls back later. What surely settles is counted until it does; what may
 * never settle (streams, ports, channels) holds the run open for a while after each use, and for longer
 * while a promise of it has not settled.
 */
import type { Activity } from "./activity.ts";
import { countBlobStreams } from "./blob-streams.ts";
import { followBodies, isOpenEnded } from "./bodies.ts";
import type { Deadlines } from "./deadlines.ts";
import { countFileReaders } from "./file-readers.ts";
import {
  apply,
  construct,
  descriptorOf,
  install,
  nameLike,
  prototypeOf,
  then,
} from "./intrinsics.ts";
import { scope } from "./scope.ts";
import { runCallback } from "./tracing/callbacks.ts";
import type { Tracer } from "./tracing/tracer.ts";

/** Where functions are found, and which; what an engine lacks is left out. */
type Place = readonly [owner: string, names: readonly string[]];

/** Promises that settle whatever the cell does. `prototype` functions by `Class.prototype`. */
const settling: readonly Place[] = [
  ["WebAssembly", ["compile", "instantiate", "validate"]],
  ["globalThis", ["createImageBitmap"]],
  ["Blob.prototype", ["arrayBuffer", "text", "bytes"]],
  ["OffscreenCanvas.prototype", ["convertToBlob"]],
  ["scheduler", ["postTask", "yield"]],
  ["FontFace.prototype", ["load"]],
  ["ImageDecoder.prototype", ["decode"]],
  ["navigator.storage", ["estimate", "persisted", "getDirectory"]],
  ["navigator.gpu", ["requestAdapter"]],
  ["navigator.mediaCapabilities", ["decodingInfo", "encodingInfo"]],
  ["navigator.locks", ["query"]],
  [
    "SubtleCrypto.prototype",
    [
      ...["encrypt", "decrypt", "sign", "verify", "digest", "generateKey", "deriveKey"],
      ...["deriveBits", "importKey", "exportKey", "wrapKey", "unwrapKey"],
    ],
  ],
];

/** Promises, and calls, that may have no end of their own. */
const holding: readonly Place[] = [
  ["WebAssembly", ["compileStreaming", "instantiateStreaming"]],
  ["ReadableStream.prototype", ["pipeTo", "cancel", "pipeThrough", "tee", "getReader"]],
  ["ReadableStreamDefaultReader.prototype", ["cancel"]],
  ["ReadableStreamBYOBReader.prototype", ["cancel"]],
  ["ReadableStreamDefaultController.prototype", ["enqueue", "close", "error"]],
  ["WritableStream.prototype", ["abort", "close"]],
  ["WritableStreamDefaultWriter.prototype", ["write", "close", "abort"]],
  ["TransformStreamDefaultController.prototype", ["enqueue", "terminate"]],
  ["MessagePort.prototype", ["postMessage", "start"]],
  ["BroadcastChannel.prototype", ["postMessage"]],
  ["XMLHttpRequest.prototype", ["send"]],
  ["navigator.locks", ["request"]],
  ["VideoEncoder.prototype", ["encode", "flush"]],
  ["VideoDecoder.prototype", ["decode", "flush"]],
  ["AudioEncoder.prototype", ["encode", "flush"]],
  ["AudioDecoder.prototype", ["decode", "flush"]],
  ["IDBFactory.prototype", ["open", "deleteDatabase", "databases"]],
];

/** Promises that settle unless the body comes from a stream of the cell's. */
const consuming = (["Response.prototype", "Request.prototype"] as const).map((owner): Place => [
  owner,
  ["arrayBuffer", "blob", "bytes", "formData", "json", "text"],
]);

/**
 * Calls that hold the run open by themselves, and whose promises are handed on untouched: Chromium crashes
 * now and then where a thread is ended while it reads in a loop and each read is waited for twice. What
 * goes on when a read has settled is counted by what it does next.
 */
const reading: readonly Place[] = [
  ["ReadableStreamDefaultReader.prototype", ["read"]],
  ["ReadableStreamBYOBReader.prototype", ["read"]],
];

/** Constructors whose objects fire events by themselves. */
const holdingClasses = ["WebSocket", "EventSource", "WebTransport"];

function find(path: string): object | undefined {
  let found: unknown = scope;
  if (path === "globalThis") return scope;
  for (const name of path.split(".")) {
    if ((typeof found !== "object" && typeof found !== "function") || found === null)
      return undefined;
    found = Reflect.get(found, name);
  }
  if (typeof found === "object" && found !== null) return found;
  return typeof found === "function" ? found : undefined;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof NativePromise;
}
const NativePromise = Promise;

/** Puts a function of ours in the place of `owner[name]`, also where a prototype has it. */
function wrap(
  owner: object,
  name: string,
  around: (
    call: (given?: readonly unknown[]) => unknown,
    args: readonly unknown[],
    self: unknown,
  ) => unknown,
): void {
  let holder: object | null = owner;
  while (holder !== null && descriptorOf(holder, name) === undefined) holder = prototypeOf(holder);
  if (holder === null) return;
  const original: unknown = descriptorOf(holder, name)?.value;
  if (typeof original !== "function") return;
  const wrapped = {
    [name](this: unknown, ...args: unknown[]): unknown {
      return around((given = args) => apply(original, this, given), args, this);
    },
  }[name];
  if (wrapped === undefined) return;
  nameLike(wrapped, original);
  install(holder, name, wrapped);
}

function countUntilSettled(activity: Activity, result: unknown): unknown {
  if (!isPromise(result)) return result;
  activity.begin();
  // The derived promise is handed on, so that a rejection that nobody handles is still seen.
  return then(
    result,
    (value) => {
      activity.end();
      return value;
    },
    (reason) => {
      activity.end();
      throw reason;
    },
  );
}

function holdAround(activity: Activity, result: unknown): unknown {
  activity.hold();
  if (!isPromise(result)) return result;
  activity.beginOpenEnded();
  return then(
    result,
    (value) => {
      activity.endOpenEnded();
      return value;
    },
    (reason) => {
      activity.endOpenEnded();
      throw reason;
    },
  );
}

function holdAtCall(activity: Activity, call: () => unknown): unknown {
  activity.hold();
  return call();
}

export function countPlatform(activity: Activity, tracer: Tracer, deadlines: Deadlines): void {
  for (const [path, names] of settling) {
    const owner = find(path);
    if (owner === undefined) continue;
    for (const name of names) {
      wrap(owner, name, (call) => countUntilSettled(activity, call()));
    }
  }
  for (const [path, names] of holding) {
    const owner = find(path);
    if (owner === undefined) continue;
    for (const name of names) wrap(owner, name, (call) => holdAround(activity, call()));
  }
  for (const [path, names] of consuming) {
    const owner = find(path);
    if (owner === undefined) continue;
    for (const name of names) {
      wrap(owner, name, (call, _args, self) =>
        isOpenEnded(self) ? holdAround(activity, call()) : countUntilSettled(activity, call()),
      );
    }
  }
  for (const [path, names] of reading) {
    const owner = find(path);
    if (owner === undefined) continue;
    for (const name of names) wrap(owner, name, (call) => holdAtCall(activity, call));
  }
  for (const name of holdingClasses) holdFromConstruction(activity, name);
  holdIteration(activity);
  countBlobStreams(activity);
  countFileReaders(activity);
  followBodies(activity);
  tracePostedTasks(tracer);
  hearPipes(deadlines);
}

function holdFromConstruction(activity: Activity, name: string): void {
  const original: unknown = Reflect.get(scope, name);
  if (typeof original !== "function") return;
  install(
    scope,
    name,
    new Proxy(original, {
      construct(target, args, newTarget): object {
        activity.hold();
        return construct(target, args, newTarget) as object;
      },
    }),
  );
}

/** `for await (const chunk of stream)` reads through an iterator of its own. */
function holdIteration(activity: Activity): void {
  if (typeof ReadableStream === "undefined") return;
  if (!(Symbol.asyncIterator in ReadableStream.prototype)) return;
  const iterator = prototypeOf(new ReadableStream<unknown>()[Symbol.asyncIterator]());
  if (iterator === null) return;
  for (const name of ["next", "return"]) {
    wrap(iterator, name, (call) => holdAtCall(activity, call));
  }
}

/** What `scheduler.postTask` is given is a callback like a timer's. */
function tracePostedTasks(tracer: Tracer): void {
  const scheduler = find("scheduler");
  if (scheduler === undefined) return;
  wrap(scheduler, "postTask", (call, args) => {
    const callback = args[0];
    if (typeof callback !== "function") return call();
    const parent = tracer.current;
    const traced = (): unknown =>
      runCallback(tracer, tracer.callback("timer", "postTask"), parent, () =>
        apply(callback, undefined, []),
      );
    return call([traced, args[1]]);
  });
}

/** A pipe ends when its signal aborts. */
function hearPipes(deadlines: Deadlines): void {
  const owner = find("ReadableStream.prototype");
  if (owner === undefined) return;
  for (const name of ["pipeTo", "pipeThrough"]) {
    wrap(owner, name, (call, args) => {
      deadlines.heard(signalIn(args[1]));
      return call();
    });
  }
}

/** @throws what a getter of the cell's throws, as the platform would */
function signalIn(options: unknown): unknown {
  return typeof options === "object" && options !== null
    ? (options as { readonly signal?: unknown }).signal
    : undefined;
}
