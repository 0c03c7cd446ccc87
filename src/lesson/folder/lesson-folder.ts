/** A lesson, or the playground's files to be, as a folder that runs under Node and Deno. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { strToU8, zipSync, type Zippable } from "fflate";
import { compileCells } from "../compile-lesson.ts";
import type { Cell } from "../cell.ts";
import type { Licence } from "../course/course-licence.ts";
import { libraryNames } from "../library-names.ts";
import type { PythonProgram } from "../python/program.ts";
import { portability, runsUnderNode } from "./portability.ts";
import { readme } from "./readme.ts";

export interface FolderFacts {
  /** Of the folder, and of the archive: `two-words`. */
  readonly name: string;
  readonly title: string;
  readonly goal: string;
  readonly address: string;
  readonly cells: readonly Cell[];
  /** Its counterparts in Python, for the folder's own `python/`. */
  readonly programs: readonly Pick<PythonProgram, "file" | "source">[];
  /** Names of the libraries that its package asks for. */
  readonly libraries: readonly string[];
  /** Of the lesson's words. */
  readonly licence: Licence;
}

/** Names of the libraries that cells import, `lab` aside, which the folder holds. */
export function usedLibraries(cells: readonly Cell[]): string[] {
  const used = new Set(
    [...compileCells(cells).values()].flatMap((result) =>
      result.ok ? result.module.references.map(({ target }) => target) : [],
    ),
  );
  return packages.filter((name) => used.has(name));
}

const packages: readonly string[] = libraryNames.filter((name) => name !== "lab");

/**
 * Scripts that npm runs by itself when it installs, packs or publishes: a cell of such a name has none.
 * https://docs.npmjs.com/cli/v11/using-npm/scripts#life-cycle-scripts
 */
const lifecycle =
  /^(?:(?:pre|post)?(?:install|uninstall|prepare|pack|publish|version|shrinkwrap)|prepublishOnly|dependencies)$/;

/** All libraries that files may import, `lab` aside. */
export function allLibraries(): readonly string[] {
  return packages;
}

/**
 * Files of the folder by their paths in it.
 * @param root of the project
 */
export async function folderFiles(
  facts: FolderFacts,
  root = process.cwd(),
): Promise<Readonly<Record<string, string>>> {
  const { title, goal, address, cells, programs, libraries, licence } = facts;
  const versions = await libraryVersions(libraries, root);
  const where = portability(cells, root);
  const nowhere = { node: [], deno: [], isWorker: false, endsOnlyHere: false };
  return {
    "README.md": readme({
      title,
      goal,
      address,
      cells: cells.map(({ file }) => [file, where.get(file) ?? nowhere]),
      programs: programs.map(({ file }) => file),
      needsInstall: libraries.length > 0,
      licence,
    }),
    "package.json": json({
      name: "lab",
      description: title,
      private: true,
      type: "module",
      engines: { node: ">=22.18" },
      license: "MIT",
      // A package finds itself by its name: `import … from "lab"`, and nothing to install.
      // https://nodejs.org/api/packages.html#self-referencing-a-package-using-its-name
      exports: { ".": { types: "./lab/lab.d.ts", default: "./lab/lab.js" } },
      scripts: Object.fromEntries(
        cells
          .filter(({ file }) => runsUnderNode(where.get(file) ?? nowhere))
          .map(({ file }) => [file.replace(/\.ts$/, ""), `node ${file}`] as const)
          .filter(([name]) => !lifecycle.test(name)),
      ),
      ...(libraries.length > 0 ? { dependencies: versions } : {}),
    }),
    "deno.json": json({
      // Libraries come from Deno's own cache, whatever `package.json` says.
      nodeModulesDir: "none",
      imports: {
        lab: "./lab/lab.js",
        ...Object.fromEntries(
          Object.entries(versions).map(([name, version]) => [name, `npm:${name}@${version}`]),
        ),
      },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "esnext",
        module: "esnext",
        moduleResolution: "bundler",
        moduleDetection: "force",
        lib: ["esnext", "webworker", "webworker.iterable", "webworker.asynciterable"],
        types: [],
        strict: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        verbatimModuleSyntax: true,
        erasableSyntaxOnly: true,
        skipLibCheck: true,
      },
      include: ["*.ts"],
    }),
    "lab/lab.js": await labBundle(root),
    "lab/lab.d.ts": labTypes(await readFile(join(root, "src/sandbox/lab.d.ts"), "utf8")),
    ...Object.fromEntries(cells.map(({ file, source }) => [file, source])),
    ...Object.fromEntries(programs.map(({ file, source }) => [`python/${file}`, source])),
  };
}

/**
 * The same archive from the same files, whenever and wherever it is made.
 * @param folder that the files stand in, when it is unpacked
 */
export function zipFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const content: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)]),
  );
  // The earliest that the format has; it knows no time zones, so this is the same everywhere.
  return new Uint8Array(zipSync(content, { level: 9, mtime: new Date(1980, 0, 1) }));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Exact versions, as the site has them. */
async function libraryVersions(
  libraries: readonly string[],
  root: string,
): Promise<Record<string, string>> {
  const text = await readFile(join(root, "package.json"), "utf8");
  const { dependencies } = JSON.parse(text) as { dependencies: Readonly<Record<string, string>> };
  return Object.fromEntries(
    libraries.map((name) => {
      const version = dependencies[name];
      if (version === undefined) {
        throw new Error(`Expected ${name} among the dependencies in package.json; found none.`);
      }
      return [name, version];
    }),
  );
}

let bundle: Promise<string> | undefined;

function labBundle(root: string): Promise<string> {
  bundle ??= build({
    entryPoints: [join(root, "src/lesson/folder/lab.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    banner: { js: '// @ts-self-types="./lab.d.ts"' },
  }).then(({ outputFiles }) => {
    const [file] = outputFiles;
    if (file === undefined) throw new Error("Expected a bundle of lab.ts; esbuild made none.");
    return file.text;
  });
  return bundle;
}

/** `declare module "lab" { … }` to what stands in it. */
function labTypes(ambient: string): string {
  const inside = /declare module "lab" \{\n([\s\S]*)\n\}\s*$/.exec(ambient)?.[1];
  if (inside === undefined) {
    throw new Error('src/sandbox/lab.d.ts: expected it to end in declare module "lab" { … }.');
  }
  return `${inside.replaceAll(/^ {2}/gm, "")}\n`;
}
