import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, ViteUserConfig } from "astro";
import { closeBuildCache, openBuildCache, rememberAsync } from "../lesson/build-cache/remember.ts";
import { keptMdx } from "./kept-mdx.ts";
import { checkLesson } from "../lesson/check-lesson.ts";
import { checkGlossary } from "../lesson/glossary.ts";
import { checkQuotes } from "../lesson/check-quotes.ts";
import { checkPredictions } from "../lesson/pose-prediction.ts";
import { courseDigest } from "../lesson/course-digest.ts";
import { lessonDigest } from "../lesson/lesson-digest.ts";
import { lessonOfPath } from "../lesson/lesson-path.ts";
import {
  formatProblem,
  LessonError,
  throwProblems,
  type LessonProblem,
} from "../lesson/problem.ts";
import { readLesson, type Lesson } from "../lesson/read-lesson.ts";
import { factsProblems } from "../lesson/read-facts.ts";
import { readLessons } from "../lesson/read-lessons.ts";

/**
 * Holds the lessons to what they say: before a build, all of them at once, so that an author sees every
 * problem and not only the first page's. (`remark-cells.ts` checks each page too, for the dev server.)
 */
export function lessons(): AstroIntegration {
  let root = "";
  let command = "";
  return {
    name: "interleave:lessons",
    hooks: {
      "astro:config:setup": ({ config, updateConfig, logger, ...setup }) => {
        command = setup.command;
        // As `process.cwd()` has it: without the slash.
        root = fileURLToPath(config.root).replace(/[\\/]$/, "");
        if (command === "build") keepWork(root);
        const tell = (problem: string): void => {
          logger.error(problem);
        };
        updateConfig({
          vite: { plugins: [watchBeside(root), tellOfRuns(root, tell), keptMdx(root)] },
        });
      },
      // Before Astro reads the content: what is wrong there it tells in its own words, and without a line.
      "astro:config:done": async () => {
        if (command === "build") {
          throwProblems(checkGlossary(await readLessons(root), root));
          // What is edited behind this shows when the build is over.
          courseDigest(root);
        }
        // A finished site is served as it is.
        else if (command !== "preview") throwProblems(factsProblems(root));
      },
      "astro:build:start": async ({ logger }) => {
        const all = await readLessons(root);
        throwProblems(all.flatMap((lesson) => checkLesson(lesson, root)));
        // One after the other: a recorded run is large.
        const problems: LessonProblem[] = [];
        for (const lesson of all) problems.push(...(await heldToRuns(lesson, root)));
        throwProblems(problems);
        const cells = all.reduce((sum, lesson) => sum + lesson.cells.length, 0);
        logger.info(`${String(cells)} cells of ${String(all.length)} lessons type-check.`);
      },
    },
  };
}

/** To the end of the process, however that comes: a build that stops at an author's error has not checked the other lessons in vain. */
function keepWork(root: string): void {
  openBuildCache(root);
  process.once("exit", () => {
    closeBuildCache(root);
  });
}

/** What a lesson says of its recorded runs, held to them. What is not recorded yet is no error: recording needs a build. */
function heldToRuns(lesson: Lesson, root: string): Promise<readonly LessonProblem[]> {
  return rememberAsync("held to runs", [lesson.dir, lessonDigest(lesson.dir, root)], async () => [
    ...(await checkPredictions(lesson, root)).problems,
    ...(await checkQuotes(lesson, root)),
  ]);
}

/**
 * What a lesson says of its recorded runs and does not hold, where it is known already.
 * @param path of the lesson's text, absolute
 */
export async function runProblems(path: string, root: string): Promise<readonly LessonProblem[]> {
  const place = lessonOfPath(path, root);
  if (place === undefined || !path.endsWith("/index.mdx")) return [];
  try {
    return await heldToRuns(await readLesson(place, root), root);
  } catch (error) {
    // What is wrong with the lesson itself its page says.
    if (error instanceof LessonError) return [];
    throw error;
  }
}

/** ms: by then a page that was asked for is there, and no other edit on its way. */
const afterPage = 1_500;

/** Dev server: a prediction whose answer is not what was recorded is told once its page is made, which waits for nothing of it. */
function tellOfRuns(root: string, tell: (problem: string) => void): VitePlugin {
  const waiting = new Map<string, NodeJS.Timeout>();
  return {
    name: "interleave:lesson-runs",
    apply: "serve",
    enforce: "pre",
    transform(_code, id) {
      if (this.environment.name === "client" || lessonOfPath(id, root) === undefined) return;
      const look = async (): Promise<void> => {
        for (const problem of await runProblems(id, root)) tell(formatProblem(problem));
      };
      clearTimeout(waiting.get(id));
      const lookSoon = setTimeout(() => {
        look().catch((error: unknown) => {
          tell(String(error));
        });
      }, afterPage);
      waiting.set(id, lookSoon.unref());
    },
  };
}

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

const slashed = (path: string): string => path.replaceAll("\\", "/");

/** Dev server: a lesson's page is made anew when a cell's file or the recording beside it changes. */
function watchBeside(root: string): VitePlugin {
  return {
    name: "interleave:lesson-files",
    hotUpdate({ file, server }) {
      // An exercise's files, and Python's, lie one folder deeper.
      const lesson = lessonOfPath(
        file.replace(/([\\/])(?:exercises|python)[\\/]([^\\/]+)$/, "$1$2"),
        root,
      );
      if (lesson === undefined || file.endsWith("/index.mdx")) return undefined;
      const { moduleGraph } = this.environment;
      const modules = [
        ...(moduleGraph.getModulesByFile(posix.join(slashed(root), lesson.dir, "index.mdx")) ?? []),
      ];
      for (const module of modules) moduleGraph.invalidateModule(module);
      if (this.environment.name === "client") server.ws.send({ type: "full-reload" });
      return modules;
    },
  };
}
