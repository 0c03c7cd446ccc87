import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Moves what an earlier build left out of the new site's way, and removes it when the new one is there. Astro
 * would remove it first. On ext4, the usual file system of Linux, files made right after thousands were removed
 * take six times as long (of a thousand lessons 5 s in place of 0.8): it passes over what was freed of late
 * (`recently_deleted` in fs/ext4/ialloc.c). A repository in the site's folder stays, which Astro means to leave
 * there and does not (`new Set(".git")`, core/build/static-build.js, 7.3). Stands behind what checks lessons: where
 * one is wrong, the site of before stays. (Where a link leads nowhere, it is gone: only the new one's pages tell.)
 */
export function oldSite(): AstroIntegration {
  let site = "";
  let aside = "";
  return {
    name: "interleave:old-site",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      "astro:config:done": ({ config }) => {
        site = fileURLToPath(config.outDir);
        const name = createHash("sha256").update(site).digest("hex").slice(0, 12);
        aside = join(fileURLToPath(config.root), "node_modules/.cache/interleave", `old-${name}`);
      },
      "astro:build:start": () => {
        setAside(site, aside);
        process.once("exit", () => {
          rmSync(aside, { recursive: true, force: true });
        });
      },
    },
  };
}

/**
 * Empties a site's folder, but for a repository there. What cannot be moved, as to another disk, is removed.
 * @param site there need not be one
 * @param aside a folder; what a build that was killed has left there goes
 */
export function setAside(site: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(site)) return;
  for (const name of readdirSync(site)) {
    if (name !== ".git") move(join(site, name), join(aside, name));
  }
}

function move(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch {
    rmSync(from, { recursive: true, force: true, maxRetries: 3 });
  }
}
