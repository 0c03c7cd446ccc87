import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

import { remember } from "../lesson/build-cache/remember.ts";
import { findInline, insertPolicy, pagePolicy, type InlineCode } from "./page-policy.ts";
import { bundleSandbox } from "./sandbox-bundle.ts";

/**
 * Writes into every built page what it may load and run. Astro's own `security.csp` does not know
 * Starlight's inline scripts, and the hashes are of what was really written. Nothing may change a page
 * after it: of the integrations only the service worker's stands behind. What is below `lab/` is no page
 * of the site but what its cells fetch.
 */
export function policy(): AstroIntegration {
  return {
    name: "interleave:policy",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { frameHash } = await bundleSandbox();
        let pages = 0;
        for await (const path of glob("**/*.html", { cwd: root, exclude: ["lab/**"] })) {
          const html = await readFile(join(root, path), "utf8");
          const text = pagePolicy(inlineOf(html), `'${frameHash}'`);
          await writeFile(join(root, path), insertPolicy(html, text, path));
          pages += 1;
        }
        if (pages === 0) throw new Error(`Expected built pages (*.html) in ${root}; found none.`);
        logger.info(`${String(pages)} pages`);
      },
    },
  };
}

/** Parsing a page to the letter takes as long as making a small one. */
function inlineOf(html: string): InlineCode {
  return remember("inline code", [html], () => findInline(html));
}
