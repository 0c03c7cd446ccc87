/** Gathers the types that cells are checked with from the project's node_modules. */
import { dirname, join } from "node:path";
import ts from "typescript";
import { cellCompilerOptions } from "../type-check/compiler-options.ts";
import { labTypes, libFolder, type TypeLibrary } from "../type-check/type-library.ts";
import { libraryNames } from "./library-names.ts";

/** Once for each root: half a second of parsing. */
const gathered = new Map<string, TypeLibrary>();

/**
 * Only what cells can reach: the files that TypeScript reads for a module that imports every library.
 * @param root of the project
 * @throws where a library has no types, or a file stands outside the project
 */
export function typeLibrary(root = process.cwd()): TypeLibrary {
  const folder = `${slashes(ts.sys.resolvePath(root)).replace(/\/$/, "")}/`;
  const known = gathered.get(folder);
  if (known !== undefined) return known;
  const library = gather(folder);
  gathered.set(folder, library);
  return library;
}

const slashes = (path: string): string => path.replaceAll("\\", "/");

function gather(root: string): TypeLibrary {
  const lab = `${root}src/sandbox/lab.d.ts`;
  const probe = `${root}every-library.ts`;
  const packages = libraryNames.filter((name) => name !== "lab");
  const source = packages.map((name) => `import "${name}";\n`).join("");
  const host = ts.createCompilerHost(cellCompilerOptions);
  const program = ts.createProgram({
    rootNames: [lab, probe],
    options: cellCompilerOptions,
    host: {
      ...host,
      getCurrentDirectory: () => root,
      fileExists: (path) => path === probe || host.fileExists(path),
      getSourceFile: (path, options) =>
        path === probe
          ? ts.createSourceFile(path, source, options)
          : host.getSourceFile(path, options),
    },
  });
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName !== probe);
  const files = filesByPath(sources, root);
  const missing = packages.filter((name) => !isTyped(name, probe, host));
  if (missing.length > 0) {
    throw new Error(
      `Expected types for every library that cells may import, found none for ${missing.join(", ")}. Install @types/${missing.join(", @types/")} at an exact version.`,
    );
  }
  return { files };
}

/**
 * Texts by the paths that they have in a `TypeLibrary`.
 * @param folder of the project's sources that may be among them, from its root: `src/`
 */
export function filesByPath(
  sources: readonly ts.SourceFile[],
  root: string,
  folder = "node_modules/",
): Record<string, string> {
  const lab = `${root}src/sandbox/lab.d.ts`;
  const lib = `${slashes(dirname(ts.getDefaultLibFilePath(cellCompilerOptions)))}/`;
  const files: Record<string, string> = {};
  for (const { fileName, text } of sources) {
    if (fileName === lab) files[labTypes] = text;
    else if (fileName.startsWith(lib)) {
      const name = fileName.slice(lib.length);
      files[libFolder + name] = name === "lib.webworker.d.ts" ? withoutAbsent(text) : text;
    } else if (fileName.startsWith(`${root}node_modules/`)) {
      files[`/${fileName.slice(root.length)}`] = text;
      const described = packageOf(fileName);
      files[`/${described.path.slice(root.length)}`] = described.text;
    } else if (fileName.startsWith(root + folder)) {
      files[`/${fileName.slice(root.length)}`] = text;
    } else {
      throw new Error(`Expected the types of cells inside ${root}, found ${fileName}.`);
    }
  }
  return files;
}

/** What a worker has and a cell's thread has not: it is no secure context in Chromium, and keeps nothing. */
const absent = [
  "readonly subtle: SubtleCrypto;",
  "readonly locks: LockManager;",
  "readonly caches: CacheStorage;",
  "declare var caches: CacheStorage;",
];

/** TypeScript's library of a worker's names, without those, so that the editor marks them. */
function withoutAbsent(library: string): string {
  return absent.reduce((text, declaration) => {
    const at = text.indexOf(declaration);
    const comment = text.lastIndexOf("/**", at);
    if (at === -1 || !/\*\/\s*$/.test(text.slice(comment, at))) {
      throw new Error(
        `Expected \`${declaration}\` below its comment in TypeScript's lib.webworker.d.ts, found none. Where TypeScript writes it otherwise now, so must src/lesson/type-library.ts.`,
      );
    }
    return text.slice(0, comment) + text.slice(at + declaration.length);
  }, library);
}

function isTyped(name: string, from: string, host: ts.ModuleResolutionHost): boolean {
  const { resolvedModule } = ts.resolveModuleName(name, from, cellCompilerOptions, host);
  return resolvedModule !== undefined && /\.d\.[cm]?ts$/.test(resolvedModule.resolvedFileName);
}

/** The fields by which TypeScript finds a package's types. */
const resolving = [
  "name",
  "version",
  "type",
  "types",
  "typings",
  "typesVersions",
  "main",
  "exports",
];

/** The package.json of the package that a file belongs to, cut down to what resolving it takes. */
function packageOf(file: string): { readonly path: string; readonly text: string } {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = slashes(join(folder, "package.json"));
    const text = ts.sys.readFile(path);
    const fields: unknown = text === undefined ? undefined : JSON.parse(text);
    if (typeof fields === "object" && fields !== null && "name" in fields) {
      const kept = Object.entries(fields).filter(([name]) => resolving.includes(name));
      return { path, text: JSON.stringify(Object.fromEntries(kept)) };
    }
    if (folder === dirname(folder)) throw new Error(`Expected ${file} in a package, found none.`);
  }
}
