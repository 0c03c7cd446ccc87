/** The worker's global object. The DOM library of TypeScript describes a window's; this says what we use of a worker's. */

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
