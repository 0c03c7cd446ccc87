import { build } from "esbuild";
import type { CompiledModule } from "../compiler/module.ts";
import { explorerTarget } from "../explorer/own-modules.ts";
import { replayerTarget } from "../explorer/replay/replay.ts";
import { exerciseTarget } from "../exercise/own-modules.ts";
import { labModule } from "../sandbox/lab-module.ts";
import type { LibraryName } from "./library-names.ts";

/**
 * A library as one module: what `/modules/<name>.json` holds.
 * @param root of the project, whose node_modules has it
 * @throws where esbuild cannot bundle it, or it still imports something
 */
export function libraryModule(name: LibraryName, root = process.cwd()): Promise<CompiledModule> {
  return name === "lab" ? Promise.resolve(labModule) : bundle(name, name, root);
}

/** The module `exercise` where the judge runs, chai and all: what `/modules/exercise.json` holds. */
export function judgeModule(root = process.cwd()): Promise<CompiledModule> {
  return bundle(exerciseTarget, "./src/exercise/judging/judge-module.ts", root);
}

/** What explores, in a thread of its own: what `/modules/explorer.json` holds. */
export function explorerModule(root = process.cwd()): Promise<CompiledModule> {
  return bundle(explorerTarget, "./src/explorer/thread/carry-out.ts", root);
}

/** What gives an ordinary run a schedule's latencies: what `/modules/replayer.json` holds. */
export function replayerModule(root = process.cwd()): Promise<CompiledModule> {
  return bundle(replayerTarget, "./src/explorer/replay/follow-plan.ts", root);
}

async function bundle(name: string, entry: string, root: string): Promise<CompiledModule> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    outfile: `${name}.js`,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "inline",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const [file] = outputFiles;
  if (output === undefined || file === undefined) {
    throw new Error(`Expected a bundle of ${name}, found none.`);
  }
  const outside = output.imports.map(({ path }) => path);
  if (outside.length > 0) {
    throw new Error(`Expected ${name} to be one module, found imports of ${outside.join(", ")}.`);
  }
  return {
    file: name,
    code: file.text,
    sites: [],
    references: [],
    exports: output.exports,
    typeExports: [],
    mappings: "",
    tasks: [],
  };
}
