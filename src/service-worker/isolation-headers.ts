/**
 * What makes a page cross-origin isolated, and with it `SharedArrayBuffer`. The page stands apart
 * from whatever opened it, and loads only what says that it may be loaded.
 * https://web.dev/articles/coop-coep
 */
export const isolationHeaders = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;
