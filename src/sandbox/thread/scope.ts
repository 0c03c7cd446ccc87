/** The worker's global object. The DOM library of TypeScript describes a window's; this says what we use of a worker's. */

import { deleteProperty, prototypeOf } from "./intrinsics.ts";

export interface ThreadScope extends EventTarget {
  readonly navigator: { readonly hardwareConcurrency: number };
  readonly crossOriginIsolated: boolean;
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  close(): void;
  importScripts(...addresses: string[]): void;
}

// The one place where the library's word is not taken for what `globalThis` is.
export const scope = globalThis as unknown as ThreadScope;

/** Takes a name of the platform's away, wherever an engine keeps it. */
export function removeEverywhere(name: string): void {
  for (let holder: object | null = scope; holder !== null; holder = prototypeOf(holder)) {
    deleteProperty(holder, name);
  }
}
