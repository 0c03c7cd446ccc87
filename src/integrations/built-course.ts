import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { forgetBuiltCourse, noteBuiltCourse } from "../lesson/course/built-course.ts";
import { courseFolder } from "../lesson/course/course-folder.ts";

/**
 * Writes down of which course the site is, once it is whole: `npm run verify` builds anew where a build has
 * failed on the way. Stands last among the integrations.
 */
export function builtCourse(): AstroIntegration {
  let root = "";
  let site = "";
  return {
    name: "interleave:built-course",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
        site = fileURLToPath(config.outDir);
      },
      "astro:build:start": () => {
        forgetBuiltCourse(root, site);
      },
      "astro:build:done": () => {
        noteBuiltCourse(root, site, courseFolder(root));
      },
    },
  };
}
