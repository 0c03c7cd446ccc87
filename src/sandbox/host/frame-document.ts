/** The document of the frame: its policy and its one script. */
import type { Addressing } from "../frame/addresses.ts";

/**
 * Nothing is loaded and nothing is reached: threads inherit this. Scripts are the frame's own, by hash,
 * and what it makes itself. The page's policy must allow the same, since `srcdoc` inherits that too.
 */
export function framePolicy(frameHash: string): string {
  return `default-src 'none'; script-src '${frameHash}' 'wasm-unsafe-eval' blob: data:`;
}

/** @param frameScript Safe to stand in `<script>`. */
export function frameDocument(frameScript: string, policy: string, addressing: Addressing): string {
  return `<!doctype html><html data-addressing="${addressing}"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frameScript}</script>`;
}

/**
 * A hidden frame with an origin of its own. It stays inside the window, if tiny: animation frames and
 * timers of frames that are not drawn are slowed down.
 */
export function createFrameElement(source: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("allow", "cross-origin-isolated");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.inert = true;
  Object.assign(frame.style, {
    position: "fixed",
    insetBlockStart: "0",
    insetInlineStart: "0",
    inlineSize: "1px",
    blockSize: "1px",
    border: "0",
    opacity: "0",
    pointerEvents: "none",
  });
  frame.srcdoc = source;
  return frame;
}
