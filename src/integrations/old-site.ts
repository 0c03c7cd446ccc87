import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Moves what an earlier build left out of the new site's way, and removes it when the new one is there; where the
 * build fails, as for a link that leads nowhere, which only the new pages tell, the old one is put back. Astro would
 * remove it first. On ext4, the usual file system of Linux, files made right after thousands were removed
 * take six times as long (of a thousand lessons 5 s in place of 0.8): it passes over what was freed of late
 * (`recently_deleted` in fs/ext4/ialloc.c). A repository in the site's folder stays, which Astro means to leave
 * there and does not (`new Set(".git")`, core/build/static-build.js, 7.3).
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
        const isWhole = setAside(site, aside);
        process.once("exit", (code) => {
          if (code !== 0 && isWhole) putBack(site, aside);
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
 * @returns whether there was a site, and all of it has been moved
 */
export function setAside(site: string, aside: string): boolean {
  rmSync(aside, { recursive: true, force: true });
  const names = namesIn(site);
  const moved = names.map((name) => move(join(site, name), join(aside, name)));
  return names.length > 0 && moved.every(Boolean);
}

/** A site's folder has again what was moved aside, and nothing of what a build has written there since. */
export function putBack(site: string, aside: string): void {
  for (const name of namesIn(site)) remove(join(site, name));
  for (const name of namesIn(aside)) move(join(aside, name), join(site, name));
}

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name !== ".git") : [];

function move(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    return true;
  } catch {
    remove(from);
    return false;
  }
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
