/** `npm run preview` serves a build below the path that it was made for, whatever `BASE` says by then. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

export function previewBase(): AstroIntegration {
  return {
    name: "interleave:preview-base",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig, logger }) => {
        if (command !== "preview") return;
        const base = readBuiltBase(fileURLToPath(config.outDir));
        if (base === undefined || base === config.base.replace(/\/*$/, "/")) return;
        updateConfig({ base });
        logger.info(`The build is for BASE=${base}, and is served there.`);
      },
    },
  };
}

/**
 * The sub-path that a page was built for, with both slashes: in its footer every page links to the list of
 * licences, below the site's root.
 * @returns undefined for a page that is none of ours
 */
export function builtBase(page: string): string | undefined {
  return /href="([^"]*\/)licences\.txt"/.exec(page)?.[1];
}

/** @param outDir where the site lies. @returns its `builtBase`; undefined where there is no site of ours */
export function readBuiltBase(outDir: string): string | undefined {
  try {
    return builtBase(readFileSync(join(outDir, "index.html"), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
