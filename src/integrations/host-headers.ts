import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";

import { siteHeaders } from "./site-headers.ts";

/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read. Other hosts take the headers from
 * their own configuration (`/hosting/`), or leave them to the service worker.
 */
export function hostHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "interleave:host-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/");
      },
      "astro:build:done": ({ dir }) => writeFile(new URL("_headers", dir), headersFile(base)),
    },
  };
}

/** @param base the site's root, with both slashes */
export function headersFile(base: string): string {
  const lines = Object.entries(siteHeaders).map(([name, value]) => `  ${name}: ${value}`);
  // What is named by its contents never changes.
  const kept = ["_astro", "types"].flatMap((folder) => [
    `${base}${folder}/*`,
    "  Cache-Control: public, max-age=31536000, immutable",
  ]);
  return [`${base}*`, ...lines, ...kept, ""].join("\n");
}
