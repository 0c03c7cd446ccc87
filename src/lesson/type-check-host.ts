/** The file system that TypeScript sees: the cells in their lesson's folder, and the project's libraries. */
import { join, posix } from "node:path";
import ts from "typescript";
import type { Cell } from "./cell.ts";

export interface CellHost extends ts.CompilerHost {
  readonly rootNames: readonly string[];
  /** Of a cell, by its file name. */
  readonly pathOf: (file: string) => string;
}

/**
 * What is not a lesson's own: TypeScript's library, the libraries' types. Parsed once, and bound once
 * since all lessons have the same options; 0.8 s of a first check are this.
 */
const shared = new Map<string, ts.SourceFile | undefined>();

export function cellHost(
  cells: readonly Cell[],
  root: string,
  options: ts.CompilerOptions,
): CellHost {
  const base = ts.createCompilerHost(options);
  const lessonFolder = posix.dirname(cells[0]?.location.path ?? "");
  // In the lesson's own folder, from where `comlink` resolves as it does for an author's editor.
  const folder = `${ts.sys.resolvePath(join(root, lessonFolder)).replaceAll("\\", "/")}/`;
  const pathOf = (file: string): string => folder + file;
  const sources = new Map(cells.map(({ file, source }) => [pathOf(file), source]));
  const labTypes = join(root, "src/sandbox/lab.d.ts").replaceAll("\\", "/");

  // Nothing in the folder counts but the cells: a file that is no cell cannot be imported.
  const isCellPlace = (path: string): boolean =>
    path.startsWith(folder) && !path.includes("/node_modules/");

  return {
    ...base,
    rootNames: [labTypes, ...sources.keys()],
    pathOf,
    getCurrentDirectory: () => root,
    // A lesson of a test has no folder on disk.
    directoryExists: (path) => `${path}/` === folder || ts.sys.directoryExists(path),
    fileExists: (path) => (isCellPlace(path) ? sources.has(path) : base.fileExists(path)),
    readFile: (path) => (isCellPlace(path) ? sources.get(path) : base.readFile(path)),
    getSourceFile: (path, languageVersionOrOptions) => {
      const source = sources.get(path);
      if (source !== undefined) return ts.createSourceFile(path, source, languageVersionOrOptions);
      if (!shared.has(path)) shared.set(path, base.getSourceFile(path, languageVersionOrOptions));
      return shared.get(path);
    },
    writeFile: () => {
      throw new Error("Expected a check to write nothing.");
    },
  };
}
