/**
 * Names that are not ECMAScript's, and that a program finds in Node 22.18 and newer and in Deno 2 as it
 * does in a browser's worker. https://nodejs.org/api/globals.html, https://docs.deno.com/api/web/
 * Left out on purpose: `fetch` and `Request`, since a cell's addresses are this site's (`/lab/…`).
 */
export const nodeGlobals: ReadonlySet<string> = new Set([
  "AbortController",
  "AbortSignal",
  "Blob",
  "BroadcastChannel",
  "ByteLengthQueuingStrategy",
  "CompressionStream",
  "CountQueuingStrategy",
  "Crypto",
  "CryptoKey",
  "CustomEvent",
  "DOMException",
  "DecompressionStream",
  "Event",
  "EventTarget",
  "File",
  "FormData",
  "Headers",
  "MessageChannel",
  "MessageEvent",
  "MessagePort",
  "Navigator",
  "Performance",
  "PerformanceEntry",
  "PerformanceMark",
  "PerformanceMeasure",
  "PerformanceObserver",
  "PerformanceObserverEntryList",
  "ReadableByteStreamController",
  "ReadableStream",
  "ReadableStreamBYOBReader",
  "ReadableStreamBYOBRequest",
  "ReadableStreamDefaultController",
  "ReadableStreamDefaultReader",
  "Response",
  "SubtleCrypto",
  "TextDecoder",
  "TextDecoderStream",
  "TextEncoder",
  "TextEncoderStream",
  "TransformStream",
  "TransformStreamDefaultController",
  "URL",
  "URLSearchParams",
  "WebAssembly",
  "WritableStream",
  "WritableStreamDefaultController",
  "WritableStreamDefaultWriter",
  "atob",
  "btoa",
  "clearInterval",
  "clearTimeout",
  "console",
  "crypto",
  "navigator",
  "performance",
  "queueMicrotask",
  "setInterval",
  "setTimeout",
  "structuredClone",
]);

/** What of `navigator` both have. */
export const navigatorMembers: ReadonlySet<string> = new Set([
  "hardwareConcurrency",
  "language",
  "languages",
  "platform",
  "userAgent",
]);

/** What Deno has beyond, in its main program as well. */
export const denoOnlyGlobals: ReadonlySet<string> = new Set([
  "CloseEvent",
  "ErrorEvent",
  "PromiseRejectionEvent",
  "Worker",
  "addEventListener",
  "close",
  "dispatchEvent",
  "removeEventListener",
  "reportError",
  "self",
]);

/** What Deno has in a worker. A file that uses one of them is there to be started by another. */
export const denoWorkerGlobals: ReadonlySet<string> = new Set([
  "onerror",
  "onmessage",
  "onmessageerror",
  "postMessage",
]);
