import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { forgetBuiltCourse, noteBuiltCourse } from "../lesson/course/built-course.ts";
import { siteDigest } from "../lesson/site-digest.ts";

/**
 * Writes down what the site was built from, once it is whole: `npm run verify` builds anew where that has changed
 * since the build read it, or the build has failed on the way. Stands last among the integrations.
 */
export function builtCourse(): AstroIntegration {
  let root = "";
  let site = "";
  let digest: string | undefined;
  return {
    name: "interleave:built-course",
    hooks: {
      "astro:config:done": ({ config }) => {
        // As the other integrations have it: what they have read of the course is what was built.
        root = fileURLToPath(config.root).replace(/[\\/]$/, "");
        site = fileURLToPath(config.outDir);
      },
      "astro:build:start": () => {
        forgetBuiltCourse(root, site);
        digest = siteDigest(root);
      },
      "astro:build:done": () => {
        if (digest !== undefined) noteBuiltCourse(root, site, digest);
      },
    },
  };
}
