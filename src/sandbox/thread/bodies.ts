/** Which bodies surely end: all but those that a cell's stream brings. */
import type { Activity } from "./activity.ts";
import { streamOf } from "./blob-streams.ts";
import {
  apply,
  construct,
  defineValue,
  descriptorOf,
  getter,
  install,
  nameLike,
  textLike,
} from "./intrinsics.ts";
import { scope } from "./scope.ts";

const NativeStream = ReadableStream;
const NativeBlob = Blob;
const NativeResponse = Response;
const { add, has } = WeakSet.prototype;
const blobType = getter(Blob.prototype, "type");
const headersOf = getter(Response.prototype, "headers");
const { has: hasHeader, set: setHeader } = Headers.prototype;

/** Requests and responses that read a stream. */
const openEnded = new WeakSet();

/** Whether what a request or a response reads may never end. */
export function isOpenEnded(reading: unknown): boolean {
  return apply(has, openEnded, [reading as object]);
}

/** @param of What the body was made of: what was given as it, or the request or response that had it before. */
export function noteBody(made: object, of: unknown): void {
  if (of instanceof NativeStream || isOpenEnded(of)) apply(add, openEnded, [made]);
}

/** Notes what the bodies of a cell's responses, and of clones, are made of. */
export function followBodies(activity: Activity): void {
  const replacement = new Proxy(NativeResponse, {
    construct(target, args: readonly unknown[], newTarget): object {
      const body = args[0];
      if (isBlob(body)) {
        // For those who read its `body`.
        const made = construct(target, [streamOf(body, activity), args[1]], newTarget) as Response;
        const headers = headersOf(made);
        const type = blobType(body);
        if (type !== "" && !apply(hasHeader, headers, ["content-type"])) {
          apply(setHeader, headers, ["content-type", type]);
        }
        return made;
      }
      const made = construct(target, args, newTarget) as Response;
      noteBody(made, body);
      return made;
    },
  });
  defineValue(NativeResponse.prototype, "constructor", replacement, { enumerable: false });
  textLike(replacement, "Response");
  install(scope, "Response", replacement, false);
  for (const prototype of [NativeResponse.prototype, Request.prototype]) followClones(prototype);
}

/** Not what only inherits from one. */
function isBlob(value: unknown): value is Blob {
  if (!(value instanceof NativeBlob)) return false;
  try {
    blobType(value);
    return true;
  } catch {
    return false;
  }
}

function followClones(prototype: object): void {
  const original: unknown = descriptorOf(prototype, "clone")?.value;
  if (typeof original !== "function") return;
  const replacement = {
    clone(this: unknown): unknown {
      const clone: unknown = apply(original, this, []);
      noteBody(clone as object, this);
      return clone;
    },
  }.clone;
  nameLike(replacement, { name: "clone", length: 0 });
  install(prototype, "clone", replacement);
}
