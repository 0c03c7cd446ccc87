/** Lessons of which a file was saved, as `npm run verify -- --watch` runs them. */
import { statSync, watch, type FSWatcher } from "node:fs";
import { join } from "node:path";

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
    for (const watcher of watchers) watcher?.close();
  }
}

interface Told {
  readonly onSaved: (dir: string) => void;
  readonly onError: (error: Error) => void;
}

/** By events: the promises' `watch` tells neither of errors nor of what is saved between two turns. */
function watchHome(root: string, home: string, told: Told): FSWatcher | undefined {
  const fail = (cause: unknown): void => {
    told.onError(unwatchable(home, cause));
  };
  const path = join(root, home);
  try {
    // Under Linux a folder that is not there is watched for ever.
    statSync(path);
    return watch(path, { recursive: true }, (_, file) => {
      const dir = lessonOf(home, file);
      if (dir !== undefined) told.onSaved(dir);
    }).on("error", fail);
  } catch (cause) {
    fail(cause);
    return undefined;
  }
}

/** @param file from `home`; null where the system does not say */
function lessonOf(home: string, file: string | null): string | undefined {
  const [folder, ...rest] = file?.split(/[\\/]/) ?? [];
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
