import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "esbuild";

/**
 * Builds `sw.js` into the site's root: a service worker reaches what is below its own address, and
 * its name must stay the same from build to build.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: "interleave:service-worker",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const { outputFiles } = await build({
          entryPoints: [
            fileURLToPath(new URL("../service-worker/isolation-worker.ts", import.meta.url)),
          ],
          bundle: true,
          minify: true,
          write: false,
          format: "iife",
          target: "es2022",
        });
        const [script] = outputFiles;
        if (script === undefined) throw new Error("Expected esbuild to give one file; found none.");
        await writeFile(new URL("sw.js", dir), script.contents);
      },
    },
  };
}
