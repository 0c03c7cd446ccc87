/** Lessons of which a file was saved, as `npm run verify -- --watch` runs them. */
import { statSync } from "node:fs";
import { join, relative } from "node:path";
import { watch, type FSWatcher } from "chokidar";

/** ms: an editor that saves several files does so within. */
const quiet = 150;

/**
 * One at a time, those saved meanwhile after it, until `signal` ends it.
 * @param watched the lessons' folders, from the root
 * @param fromStart whether each comes once to begin with
 * @throws where the system does not tell of changes
 */
export async function* changedLessons(
  root: string,
  watched: readonly string[],
  fromStart: boolean,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const saved = new Set<string>(fromStart ? watched : []);
  const failing = new AbortController();
  const ended = AbortSignal.any([signal, failing.signal]);
  const isEnded = (): boolean => ended.aborted;
  let wake: () => void = () => undefined;
  ended.addEventListener("abort", () => {
    wake();
  });
  const homes = new Set(watched.map((dir) => dir.replace(/\/[^/]+$/, "")));
  const watchers = [...homes].map((home) =>
    watchHome(root, home, {
      onSaved: (dir) => {
        if (!watched.includes(dir)) return;
        saved.add(dir);
        wake();
      },
      onError: (error) => {
        failing.abort(error);
      },
    }),
  );
  try {
    while (!isEnded()) {
      if (saved.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const dirs = [...saved];
      saved.clear();
      for (const dir of dirs) {
        if (isEnded()) break;
        yield dir;
      }
    }
    failing.signal.throwIfAborted();
  } finally {
    for (const watcher of watchers) await watcher?.close();
  }
}

interface Told {
  readonly onSaved: (dir: string) => void;
  readonly onError: (error: Error) => void;
}

/**
 * Not by Node's own `watch`: of a file that an editor puts in the place of the old one, as many do at each save,
 * it tells nothing any more under Linux.
 */
function watchHome(root: string, home: string, told: Told): FSWatcher | undefined {
  const fail = (cause: unknown): void => {
    told.onError(unwatchable(home, cause));
  };
  const path = join(root, home);
  try {
    // A folder that is not there would be watched for ever.
    statSync(path);
    return watch(path, { ignoreInitial: true })
      .on("all", (_, file) => {
        const dir = lessonOf(home, relative(path, file));
        if (dir !== undefined) told.onSaved(dir);
      })
      .on("error", fail);
  } catch (cause) {
    fail(cause);
    return undefined;
  }
}

/** @param file from `home` */
function lessonOf(home: string, file: string): string | undefined {
  const [folder, ...rest] = file.split(/[\\/]/);
  // What `--update` writes is no edit.
  if (folder === undefined || /^recorded(?:-python)?\.json$/.test(rest.join("/"))) return undefined;
  return `${home}/${folder}`;
}

function unwatchable(home: string, cause: unknown): Error {
  const found = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `Expected to be told of what is saved in ${home}, found "${found}". See that the folder is there; where Linux has no watch left, raise fs.inotify.max_user_watches.`,
    { cause },
  );
}
