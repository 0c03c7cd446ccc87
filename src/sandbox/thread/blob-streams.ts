/**
 * Streams of blobs, each piece counted until it has come: within a pipe or a body an engine reads them by
 * itself, and a thread would not know that more is on its way.
 */
import type { Activity } from "./activity.ts";
import { apply, bareObject, descriptorOf, getter, install, nameLike, then } from "./intrinsics.ts";

type Reader = ReadableStreamDefaultReader<Uint8Array>;
type Controller = ReadableStreamDefaultController<Uint8Array> | ReadableByteStreamController;
type Enqueue = (this: Controller, piece: Uint8Array) => void;

const NativeStream = ReadableStream;
const nativeStream = Blob.prototype.stream;
const Decoder = TextDecoderStream;
const pipeThrough = ReadableStream.prototype.pipeThrough as (
  through: TextDecoderStream,
) => ReadableStream<string>;
const getReader = ReadableStream.prototype.getReader as (options?: object) => Reader;
const { read, cancel } = ReadableStreamDefaultReader.prototype;
const ordinary = {
  enqueue: ReadableStreamDefaultController.prototype.enqueue as Enqueue,
  close: ReadableStreamDefaultController.prototype.close,
};
/** Of streams that can be read into a buffer of the cell's; undefined where an engine has none (WebKitGTK). */
const bytes =
  typeof ReadableByteStreamController === "undefined"
    ? undefined
    : {
        enqueue: ReadableByteStreamController.prototype.enqueue as Enqueue,
        close: ReadableByteStreamController.prototype.close,
        waitingRead: getter(ReadableByteStreamController.prototype, "byobRequest"),
        respond: ReadableStreamBYOBRequest.prototype.respond,
        release: ReadableStreamBYOBReader.prototype.releaseLock,
      };

/** Whether the platform's own stream can be read into a buffer. */
function hasBytes(stream: ReadableStream<Uint8Array>): boolean {
  if (bytes === undefined) return false;
  try {
    apply(bytes.release, apply(getReader, stream, [{ mode: "byob" }]), []);
    return true;
  } catch {
    return false;
  }
}

/** @throws TypeError for what is no blob */
export function streamOf(blob: Blob, activity: Activity): ReadableStream<Uint8Array> {
  const native = apply(nativeStream, blob, []);
  const isOfBytes = hasBytes(native);
  const calls = isOfBytes && bytes !== undefined ? bytes : ordinary;
  let reader: Reader | undefined;
  let isCancelled = false;
  const open = (): Reader => (reader ??= apply(getReader, native, []));

  const source = bareObject();
  source["pull"] = (controller: Controller): Promise<unknown> => {
    activity.begin();
    return then(
      apply(read as Reader["read"], open(), []),
      ({ done, value }) => {
        // Whoever reads on by itself has not asked for more yet.
        activity.hold();
        activity.end();
        if (isCancelled) return;
        if (!done) {
          apply(calls.enqueue, controller, [value]);
          return;
        }
        apply(calls.close, controller, []);
        if (!isOfBytes || bytes === undefined) return;
        // A read that waits hears of the end only so: https://streams.spec.whatwg.org/#example-rbs-pull
        const waiting = bytes.waitingRead(controller as ReadableByteStreamController);
        if (waiting !== null) apply(bytes.respond, waiting, [0]);
      },
      (reason) => {
        activity.hold();
        activity.end();
        throw reason;
      },
    );
  };
  source["cancel"] = (reason: unknown): Promise<void> => {
    isCancelled = true;
    return apply(cancel, open(), [reason]);
  };
  if (isOfBytes) source["type"] = "bytes";
  const strategy = bareObject();
  strategy["highWaterMark"] = 0;
  return new NativeStream<Uint8Array>(source, strategy);
}

export function countBlobStreams(activity: Activity): void {
  const replacement = {
    stream(this: Blob): ReadableStream<Uint8Array> {
      return streamOf(this, activity);
    },
  }.stream;
  nameLike(replacement, nativeStream);
  install(Blob.prototype, "stream", replacement);
  countTexts(activity);
}

/** Where an engine has it (Chromium 156). */
function countTexts(activity: Activity): void {
  const original: unknown = descriptorOf(Blob.prototype, "textStream")?.value;
  if (typeof original !== "function") return;
  const replacement = {
    textStream(this: Blob): ReadableStream<string> {
      return apply(pipeThrough, streamOf(this, activity), [new Decoder()]);
    },
  }.textStream;
  nameLike(replacement, original);
  install(Blob.prototype, "textStream", replacement);
}
