import { fileURLToPath } from "node:url";
import type { AstroIntegration, ViteUserConfig } from "astro";
import { checkLesson } from "../lesson/check-lesson.ts";
import { checkGlossary } from "../lesson/glossary.ts";
import { checkQuotes } from "../lesson/check-quotes.ts";
import { checkPredictions } from "../lesson/pose-prediction.ts";
import { lessonOfPath } from "../lesson/lesson-path.ts";
import { throwProblems } from "../lesson/problem.ts";
import { readLessons } from "../lesson/read-lessons.ts";

/**
 * Holds the lessons to what they say: before a build, all of them at once, so that an author sees every
 * problem and not only the first page's. (`remark-cells.ts` checks each page too, for the dev server.)
 */
export function lessons(): AstroIntegration {
  let root = "";
  return {
    name: "interleave:lessons",
    hooks: {
      "astro:config:setup": ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [watchBeside(root)] } });
      },
      "astro:build:start": async ({ logger }) => {
        const all = await readLessons(root);
        throwProblems(all.flatMap((lesson) => checkLesson(lesson, root)));
        // What is not recorded yet is no error here: to be recorded, a lesson has to be built.
        const asked = await Promise.all(all.map((lesson) => checkPredictions(lesson, root)));
        throwProblems(asked.flatMap(({ problems }) => problems));
        throwProblems(checkGlossary(all, root));
        const quoted = await Promise.all(all.map((lesson) => checkQuotes(lesson, root)));
        throwProblems(quoted.flat());
        const cells = all.reduce((sum, lesson) => sum + lesson.cells.length, 0);
        logger.info(`${String(cells)} cells of ${String(all.length)} lessons type-check.`);
      },
    },
  };
}

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** Dev server: a lesson's page is made anew when a cell's file or the recording beside it changes. */
function watchBeside(root: string): VitePlugin {
  return {
    name: "interleave:lesson-files",
    hotUpdate({ file, server }) {
      // An exercise's files, and Python's, lie one folder deeper.
      const lesson = lessonOfPath(
        file.replace(/([\\/])(?:exercises|python)[\\/]([^\\/]+)$/, "$1$2"),
      );
      if (lesson === undefined || file.endsWith("/index.mdx")) return undefined;
      const { moduleGraph } = this.environment;
      const modules = [...(moduleGraph.getModulesByFile(`${root}${lesson.dir}/index.mdx`) ?? [])];
      for (const module of modules) moduleGraph.invalidateModule(module);
      if (this.environment.name === "client") server.ws.send({ type: "full-reload" });
      return modules;
    },
  };
}
