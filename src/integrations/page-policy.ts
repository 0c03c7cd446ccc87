/** What a page may load and run, as its Content-Security-Policy says it. Pure. */
import { createHash } from "node:crypto";
import type { InlineCode } from "./read-page.ts";

/**
 * For what writes `<style>` elements at run time (CodeMirror's `cspNonce`, Plot). It is the same on
 * every page of a static site, so it keeps nothing out; it says which styles are meant.
 */
const styleNonce = "interleave";

/** `'sha256-…'`, as a policy names what may run. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** The same on every page: no frame but the sandbox's `srcdoc`, and no way out by an address. */
export const sharedDirectives = {
  "frame-src": ["'none'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
} as const;

/**
 * The policy of one page. Inline scripts are named by their hashes, never allowed at large.
 *
 * @param frameHash of the sandbox frame's boot script, `'sha256-…'`: the frame is a `srcdoc`, which
 *   inherits this policy. So are `blob:`, `data:` and WebAssembly for the frame's threads, which have a
 *   stricter policy of their own; `frame-src 'none'` still lets the `srcdoc` load and keeps it from
 *   navigating away.
 */
export function pagePolicy({ scripts, styles }: InlineCode, frameHash: string): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts.map(hashSource))];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "blob:", "data:", "'wasm-unsafe-eval'", frameHash, ...hashes(scripts)],
    "worker-src": ["'self'", "blob:", "data:"],
    "style-src": ["'self'", `'nonce-${styleNonce}'`, ...hashes(styles)],
    // Starlight writes some 25 style attributes a page; a `style` attribute runs nothing.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    ...sharedDirectives,
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/**
 * Puts the policy into a page, right after the charset: a policy holds for what comes after it.
 *
 * @param path of the page, for the message
 * @throws where the page states no charset, or has a script or style before it
 */
export function insertPolicy(html: string, policy: string, path: string): string {
  const charset = /<meta\s+charset=(?:"utf-8"|'utf-8'|utf-8)\s*\/?>/i.exec(html);
  if (charset === null) {
    throw new Error(
      `${path}: expected <meta charset="utf-8"> to put the policy after; found none.`,
    );
  }
  const end = charset.index + charset[0].length;
  if (/<(?:script|style|link)\b/i.test(html.slice(0, charset.index))) {
    throw new Error(
      `${path}: expected the charset before any script, style or link; found one before it, which the policy would not hold for.`,
    );
  }
  const content = policy.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  return html.slice(0, end) + meta + html.slice(end);
}
