/** What the build made of a lesson's cells and of the libraries, fetched when a run first needs it. */
import * as v from "valibot";
import type { CompiledModule } from "../compiler/module.ts";
import { fetchJson } from "./fetch-json.ts";

export interface BuiltCell {
  readonly source: string;
  /** TypeScript's error that the cell is about. */
  readonly typeError: number | undefined;
  readonly module: CompiledModule;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.object({ line: count, column: count });

export const compiledModule = v.object({
  file: v.string(),
  code: v.string(),
  sites: v.array(v.object({ start: count, end: count, target: v.string() })),
  references: v.array(
    v.object({
      kind: v.picklist(["static", "dynamic", "url"]),
      specifier: v.string(),
      target: v.string(),
      position,
      names: v.array(v.object({ name: v.string(), position })),
    }),
  ),
  // A star export or a library leaves it out.
  exports: v.optional(v.array(v.string())),
  starExports: v.optional(v.object({ own: v.array(v.string()), targets: v.array(v.string()) })),
  typeExports: v.array(v.string()),
  mappings: v.string(),
  tasks: v.array(
    v.object({
      kind: v.picklist(["module", "async", "generator"]),
      name: v.string(),
      line: count,
      column: count,
    }),
  ),
});

const lessonModules = v.object({
  cells: v.array(
    v.object({ source: v.string(), module: compiledModule, typeError: v.optional(count) }),
  ),
});

const lessons = new Map<string, Promise<ReadonlyMap<string, BuiltCell>>>();
const libraries = new Map<string, Promise<CompiledModule>>();

/** The cells of a lesson by file name. @throws if they cannot be fetched. */
export function loadLesson(lesson: string): Promise<ReadonlyMap<string, BuiltCell>> {
  return once(lessons, lesson, async () => {
    const { cells } = await fetchJson(`lessons/${lesson}/cells.json`, lessonModules);
    return new Map(
      cells.map(({ source, module, typeError }) => [
        module.file,
        { source, module: whole(module), typeError },
      ]),
    );
  });
}

/** A library that the site carries. @throws if it cannot be fetched. */
export function loadLibrary(name: string): Promise<CompiledModule> {
  return once(libraries, name, async () =>
    whole(await fetchJson(`modules/${name}.json`, compiledModule)),
  );
}

/** JSON has no undefined. */
export function whole(module: v.InferOutput<typeof compiledModule>): CompiledModule {
  return { ...module, exports: module.exports };
}

/** A failed attempt is forgotten, so that the next run tries again. */
function once<T>(known: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const pending = known.get(key);
  if (pending !== undefined) return pending;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}
