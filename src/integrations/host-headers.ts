import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";

import { foldersNamedByContents, keptForGood } from "./site-caching.ts";
import { siteHeaders } from "./site-headers.ts";

/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read. What nginx and Caddy need is made of the
 * same lists by `scripts/host-files.ts`; other hosts leave it to the service worker.
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

/**
 * Both hosts have everything asked about each time unless told otherwise, and where two rules give one
 * header, Cloudflare sends both values: so only what is kept for good is named here.
 * @param base the site's root, with both slashes
 */
export function headersFile(base: string): string {
  const lines = Object.entries(siteHeaders).map(([name, value]) => `  ${name}: ${value}`);
  const kept = foldersNamedByContents.flatMap((folder) => [
    `${base}${folder}/*`,
    `  Cache-Control: ${keptForGood}`,
  ]);
  return [`${base}*`, ...lines, ...kept, ""].join("\n");
}
