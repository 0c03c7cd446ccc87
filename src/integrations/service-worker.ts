import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "esbuild";

import { isolationScript, keepingScript } from "../service-worker/worker-scripts.ts";
import { describeKept, keptSizesFile, listKept, sizesOf } from "./kept-files.ts";

/**
 * Builds the service worker's two scripts into the site's root: a service worker reaches what is below
 * its own address, and its name must stay the same from build to build. The one that keeps the course
 * names every file by its contents: this stands behind all integrations that write files of the site, and changes no page.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: "interleave:service-worker",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const listed = listKept(root);
        const sizes = sizesOf(listed);
        await writeFile(join(root, keptSizesFile), JSON.stringify(sizes));
        await writeFile(join(root, isolationScript), await bundleWorker("isolation-worker"));
        const script = join(root, keepingScript);
        await writeFile(script, await bundleWorker("keeping-worker"));
        const files = [...listed, describeKept(root, keptSizesFile)]
          .map(({ file }) => ({ ...file, size: file.bytes }))
          .sort((a, b) => (a.url < b.url ? -1 : 1));
        // By itself, and not before it is needed: all of workbox, with a compiler for old browsers in it, takes half
        // a second or more to load, of every build and every start of the dev server. The path is internal to it.
        const { injectManifest } = await import("workbox-build/build/inject-manifest.js");
        const { count, warnings } = await injectManifest({
          globDirectory: root,
          // Workbox reads each file that it is to find, once for each list; ours are read and named by now.
          globPatterns: [],
          manifestTransforms: [() => ({ manifest: files })],
          swSrc: script,
          swDest: script,
        });
        if (warnings.length > 0) throw new Error(warnings.join("\n"));
        logger.info(
          `${String(count)} files to keep for reading offline, ${megabytes(sizes.bytes)}, ${megabytes(sizes.download)} to download`,
        );
      },
    },
  };
}

async function bundleWorker(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../service-worker/${entry}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    // Without it workbox talks to the console.
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("Expected esbuild to give one file; found none.");
  return script.contents;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
