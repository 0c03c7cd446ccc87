/** Responses that `fetch` has given a cell: told why they were given up. */
import { apply, defineValue, descriptorOf, install, nameLike, then } from "./intrinsics.ts";

const NativePromise = Promise;
const NativeResponse = Response;
const { get: nativeMapGet, set: nativeMapSet } = WeakMap.prototype;
/** What is known of a response that came from the page, and of its clones. */
export interface Origin {
  /** As the cell wrote it: what the response says of its address. */
  readonly address: string;
  /** Set once the cell's own signal has given the body up. */
  aborted: { readonly reason: unknown } | undefined;
}
const origins = new WeakMap<object, Origin>();
const originOf = (response: unknown): Origin | undefined =>
  apply(nativeMapGet, origins, [response as object]) as Origin | undefined;
/** Notes that a response comes from the page. */
export function noteResponse(response: Response, origin: Origin): void {
  apply(nativeMapSet, origins, [response, origin]);
  defineValue(response, "url", origin.address, { enumerable: false });
}

const consumers = ["arrayBuffer", "blob", "bytes", "formData", "json", "text"];

/**
 * A response of ours rejects with the signal's reason, as the platform's do
 * (https://fetch.spec.whatwg.org/#abort-fetch), where Chromium says no more than `TypeError` of a stream
 * that failed.
 */
export function followResponses(): void {
  for (let index = 0; index < consumers.length; index++) {
    wrapMethod(consumers[index] ?? "", (consumed, origin) => {
      if (!(consumed instanceof NativePromise)) return consumed;
      return then(
        consumed,
        (value) => value,
        (error) => {
          throw origin.aborted === undefined ? error : origin.aborted.reason;
        },
      );
    });
  }
  wrapMethod("clone", (clone, origin) => {
    noteResponse(clone as Response, origin);
    return clone;
  });
}

/** Looks at what a method of `Response` gives for a response of ours. */
function wrapMethod(name: string, look: (result: unknown, origin: Origin) => unknown): void {
  const original: unknown = descriptorOf(NativeResponse.prototype, name)?.value;
  if (typeof original !== "function") return;
  const replacement = {
    [name](this: unknown): unknown {
      const result: unknown = apply(original, this, []);
      const origin = originOf(this);
      return origin === undefined ? result : look(result, origin);
    },
  }[name];
  if (replacement === undefined) return;
  nameLike(replacement, { name, length: 0 });
  install(NativeResponse.prototype, name, replacement);
}
