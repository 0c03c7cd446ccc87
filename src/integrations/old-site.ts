import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Moves what an earlier build left out of the new site's way, and removes it when the new one is there. Astro
 * would remove it first. On ext4, the usual file system of Linux, files made right after thousands were removed
 * take six times as long (of a thousand lessons 5 s in place of 0.8): it passes over what was freed of late
 * (`recently_deleted` in fs/ext4/ialloc.c). Stands behind what checks lessons: where one is wrong, the site of
 * before stays.
 */
export function oldSite(): AstroIntegration {
  let site = "";
  let aside = "";
  return {
    name: "interleave:old-site",
    hooks: {
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
 * What cannot be moved stays where it is, and Astro removes it: there is no site yet, or it lies on another
 * disk. A repository in the site's folder stays in any case, as with Astro.
 * @param site, @param aside folders; what a build that was killed has left in the latter goes
 */
export function setAside(site: string, aside: string): void {
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    for (const name of readdirSync(site)) {
      if (name !== ".git") renameSync(join(site, name), join(aside, name));
    }
  } catch {
    // As said above: nothing is lost by it but time.
  }
}
