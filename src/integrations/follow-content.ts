/** Dev server: a page or a lesson that comes, changes or goes is taken in while it runs. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { AstroIntegrationLogger, BaseIntegrationHooks } from "astro";
import { courseFile, courseFolder, ownFolder } from "../lesson/course/course-folder.ts";
import { lessonPlaces } from "../lesson/course/lesson-places.ts";
import { isHiddenFile } from "../lesson/hidden-file.ts";
import { throwProblems } from "../lesson/problem.ts";
import { factsProblems } from "../lesson/read-facts.ts";
import { contentLoader } from "./course-content.ts";

type ServerSetup = Parameters<BaseIntegrationHooks["astro:server:setup"]>[0];

/** ms: who makes or copies a lesson writes its files within. */
const quiet = 150;

/** ms, and how often: Astro reads nothing, and says nothing, while it reads `content.config.ts` anew. */
const retry = { after: 100, times: 100 };

interface Watcher {
  add(path: string): unknown;
  on(event: "all", listener: (event: string, path: string) => void): unknown;
  emit(event: "change", path: string): unknown;
}

interface FollowOptions {
  readonly server: { readonly watcher: Watcher };
  /** Reads what the loaders named read; undefined where Astro has no content. */
  readonly refreshContent: ServerSetup["refreshContent"] | undefined;
  readonly logger: Pick<AstroIntegrationLogger, "error">;
  readonly root: string;
  /** `lessonsNow`, when the sidebar was made. */
  readonly listed: string;
  /** Whether the server ran before, and now starts anew. */
  readonly isRestart: boolean;
}

/**
 * Astro's own watching ends where the server starts anew, as it does when `course.json` changes; and the
 * sidebar is made once, when it starts. So all of the content is read again (what has not changed is known by
 * its digest), and where there are other lessons than the sidebar lists, the server starts anew. An edit below
 * a lesson's front matter is not: the pages have nothing of it from Astro's content.
 */
export async function followContent(options: FollowOptions): Promise<void> {
  const { server, refreshContent, logger, root, listed, isRestart } = options;
  const { watcher } = server;
  const folders = [...new Set([ownFolder, courseFolder(root)])];
  for (const folder of folders) watcher.add(join(root, folder));
  /** @returns whether Astro has read it: not where it is busy */
  const read = async (): Promise<boolean> => {
    let isRead = false;
    const onRead = (): void => {
      isRead = true;
    };
    await refreshContent?.({ loaders: [contentLoader], context: { onRead } });
    return isRead;
  };
  let restartedFor = listed;
  const follow = async (): Promise<void> => {
    try {
      throwProblems(factsProblems(root));
      for (let times = 0; !(await read()) && times < retry.times; times++) {
        await new Promise((resolve) => setTimeout(resolve, retry.after));
      }
      const now = lessonsNow(root);
      if (now === restartedFor) return;
      restartedFor = now;
      // Astro starts anew for a change of the files that an integration names (`course.ts`): there is no other way to ask.
      watcher.emit("change", join(root, courseFolder(root), courseFile));
    } catch (error) {
      // Said, and read again at the next change: what is being written is often not whole yet.
      logger.error(error instanceof Error ? error.message : String(error));
    }
  };
  let waiting: NodeJS.Timeout | undefined;
  const followSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void follow(), quiet);
  };
  const heads = headsOfLessons(root);
  watcher.on("all", (event, path) => {
    if (!folders.some((folder) => isContent(relative(join(root, folder), path)))) return;
    if (!path.endsWith(".mdx")) {
      // The glossary's texts are Astro's content; and a folder has none.
      followSoon();
      return;
    }
    const known = heads.get(path);
    const head = event === "change" || event === "add" ? headOf(path) : undefined;
    if (head === undefined) heads.delete(path);
    else heads.set(path, head);
    // Of a text Vite knows by itself; to read a thousand lessons for it would take as long as to wait for them.
    if (head === undefined || head !== known) followSoon();
  });
  if (!isRestart) return;
  // Before a page is asked for with the new sidebar; and after, for what changed meanwhile.
  await read().catch(() => false);
  followSoon();
}

/** What stands above the text of each lesson, and of each translation, by its path. */
function headsOfLessons(root: string): Map<string, string> {
  const heads = new Map<string, string>();
  for (const { dir } of placesNow(root)) {
    for (const name of readdirSync(join(root, dir))) {
      if (!name.endsWith(".mdx")) continue;
      const path = join(root, dir, name);
      const head = headOf(path);
      if (head !== undefined) heads.set(path, head);
    }
  }
  return heads;
}

function placesNow(root: string): ReturnType<typeof lessonPlaces> {
  try {
    return lessonPlaces(root);
  } catch {
    return []; // What is wrong with the course's list is told by who reads the lessons.
  }
}

/** @returns undefined for a folder, or what has gone */
function headOf(path: string): string | undefined {
  try {
    const text = readFileSync(path, "utf8");
    return /^---\r?\n[^]*?\n---/.exec(text)?.[0] ?? text;
  } catch {
    return undefined;
  }
}

/** @param path from the course's folder */
export function isContent(path: string): boolean {
  const parts = path.replaceAll("\\", "/").split("/");
  if (parts.some(isHiddenFile)) return false;
  const [part, name, ...rest] = parts;
  if (part === "pages" || part === "glossary") return name !== undefined;
  if (part !== "lessons" || name === undefined) return false;
  // A lesson's folder itself, or its text: what stands beside it is read with it (`lessons.ts`).
  return rest.length === 0 || (rest.length === 1 && posix.extname(rest[0] ?? "") === ".mdx");
}

/** The lessons that there are, in their order, in a form that can be compared; why there are none, where that is so. */
export function lessonsNow(root: string): string {
  try {
    return lessonPlaces(root)
      .filter(({ dir }) => existsSync(join(root, dir, "index.mdx")))
      .map(({ dir }) => dir)
      .join("\n");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
