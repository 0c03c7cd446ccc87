/** What a page and the worker that keeps the course say to each other, and how each reads the other. */

/** To one worker, by `postMessage`. */
export type ToKeepingWorker =
  /** Bring all files again: to one that is there still, after its files were removed. */
  | { readonly type: "keep" }
  /** Give up keeping. Where no files come, that is what is said. */
  | { readonly type: "stop" }
  /** The reader wants the newer version now: only while it waits. */
  | { readonly type: "use" }
  /**
   * A newer version is about to take this one's place: no request to the host may hold it back. With it comes
   * a port, on which this one says, by any message, that it has heard.
   */
  | { readonly type: "make-way" };

/**
 * Why the course could not be kept.
 * - `network`: a file did not come
 * - `missing`: the host has not, or no longer, a file of this build
 * - `differs`: the host sent other contents than this build's
 * - `room`: the device has no room
 * - `stopped`: the reader did not want it any more
 * - `unknown`: the browser gave up without a word
 */
export const failures = ["network", "missing", "differs", "room", "stopped", "unknown"] as const;
export type Failure = (typeof failures)[number];

/** To all pages of the course, on its channel. */
export type FromKeepingWorker =
  | { readonly type: "progress"; readonly bytes: number; readonly total: number }
  | { readonly type: "failed"; readonly why: Failure }
  | { readonly type: "kept" };

/** @param scope the registration's, `https://example.org/course/`: an origin may have several courses */
export function keepingChannel(scope: string): BroadcastChannel {
  return new BroadcastChannel(`interleave:keeping:${scope}`);
}

export function parseToKeepingWorker(value: unknown): ToKeepingWorker | undefined {
  const { type } = fields(value);
  switch (type) {
    case "keep":
    case "stop":
    case "use":
    case "make-way":
      return { type };
    default:
      return undefined;
  }
}

export function parseFromKeepingWorker(value: unknown): FromKeepingWorker | undefined {
  const { type, bytes, total, why } = fields(value);
  if (type === "progress" && typeof bytes === "number" && typeof total === "number") {
    return { type, bytes, total };
  }
  if (type === "kept") return { type };
  const failure = failures.find((each) => each === why);
  return type === "failed" && failure !== undefined ? { type, why: failure } : undefined;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
