/** What a course of one's own needs of Astro and Vite: its look, and files that lie outside this project. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { AstroIntegration, ViteUserConfig } from "astro";
import { courseCss } from "../lesson/course/course-css.ts";
import { courseFile, courseFolder, engineWithin } from "../lesson/course/course-folder.ts";
import { readCourseConfig } from "../lesson/course/read-course.ts";
import { followContent, lessonsNow } from "./follow-content.ts";

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** The course's colours and styles, as `astro.config.mjs` and the pages without Starlight name them. */
const styles = "virtual:course.css";

export function course(): AstroIntegration {
  let root = "";
  let folder = "";
  let listed = "";
  let isRestart = false;
  return {
    name: "interleave:course",
    hooks: {
      "astro:config:setup": ({ config, updateConfig, addWatchFile, ...setup }) => {
        isRestart = setup.isRestart;
        root = fileURLToPath(config.root);
        folder = courseFolder(root);
        listed = lessonsNow(root);
        // Its order, title and colours are read once: a change starts the dev server anew.
        addWatchFile(join(root, folder, courseFile));
        updateConfig({
          vite: {
            plugins: [importsAsOurs(root, folder), courseStyles(root, folder)],
            server: { fs: { allow: [root, join(root, folder)] } },
          },
        });
      },
      "astro:server:setup": async ({ server, refreshContent, logger }) => {
        await followContent({ server, refreshContent, logger, root, listed, isRestart });
      },
    },
  };
}

/**
 * A lesson outside this project has no `node_modules` and no `package.json` above it. What its page
 * imports (components, MDX's own runtime) is found as if the page lay here.
 */
function importsAsOurs(root: string, folder: string): VitePlugin {
  const outside = `${join(root, folder).replaceAll("\\", "/")}/`;
  const engine = engineWithin(root, folder);
  const ours = engine === undefined ? undefined : `${outside}${engine}/`;
  const here = join(root, "src/content.config.ts");
  return {
    name: "interleave:course-imports",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const from = importer?.replaceAll("\\", "/");
      if (from?.startsWith(outside) !== true) return undefined;
      if (ours !== undefined && from.startsWith(ours)) return undefined;
      if (/^(?:\.|\/|\0|[a-z]+:|[A-Z]:)/.test(source)) return undefined;
      return this.resolve(source, here, { ...options, skipSelf: true });
    },
  };
}

function courseStyles(root: string, folder: string): VitePlugin {
  const id = `\0${styles}`;
  return {
    name: "interleave:course-styles",
    resolveId: (source) => (source === styles ? id : undefined),
    load: (asked) =>
      asked === id ? courseCss(readCourseConfig(root, folder), join(root, folder)) : undefined,
  };
}
