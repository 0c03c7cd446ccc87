/** Whether modules fit together: what keeps a run from starting although every cell compiles. */
import type {
  CompiledModule,
  CompileProblem,
  CompileResult,
  ImportedName,
  ModuleReference,
} from "./module.ts";
import { nearestName } from "./nearest.ts";
import { isRelative, namesCell } from "./specifier.ts";

export interface LinkOptions {
  /** File names of the cells that there are. */
  readonly cells: readonly string[];
  /** Names of the libraries that there are, `lab` included. */
  readonly libraries: readonly string[];
}

/**
 * The first thing that is wrong with `entry` and with what it imports statically, directly or not.
 * Files named by `import()` or `new URL(…)` are entries of their own: what is wrong with them is an
 * error of that import or worker, at the time, and found by linking them then.
 *
 * @param modules cells, and libraries as far as they are loaded
 * @throws if `entry` is not among the modules
 */
export function linkModules(
  entry: string,
  modules: ReadonlyMap<string, CompileResult>,
  options: LinkOptions,
): CompileProblem | undefined {
  if (!modules.has(entry)) {
    throw new Error(
      `Expected the entry ${entry} among the modules; found ${list([...modules.keys()])}.`,
    );
  }
  const done = new Set<string>();
  const check = (file: string, path: readonly Step[]): CompileProblem | undefined => {
    const result = modules.get(file);
    if (!result || done.has(file)) return undefined;
    if (!result.ok) return result.problem;
    const { module } = result;
    const references = module.references.filter(({ kind }) => kind === "static");
    for (const reference of references) {
      const problem =
        missingModule(module, reference, options) ??
        missingName(module, reference, exportsOf(reference.target, modules));
      if (problem) return problem;
    }
    for (const reference of references) {
      if (!isRelative(reference.specifier)) continue;
      const steps = [...path, { module, reference }];
      const problem = circle(reference.target, steps) ?? check(reference.target, steps);
      if (problem) return problem;
    }
    done.add(file);
    return undefined;
  };
  return check(entry, []);
}

/**
 * What is wrong with a reference to a module that there is not, of any kind.
 *
 * @param module the one that has it
 */
export function missingReference(
  module: CompiledModule,
  reference: ModuleReference,
  options: LinkOptions,
): CompileProblem | undefined {
  if (!namesCell(reference)) return missingModule(module, reference, options);
  const relative = { ...reference, specifier: `./${reference.target}` };
  return missingModule(module, relative, options);
}

/** One import on the way from the entry. */
interface Step {
  readonly module: CompiledModule;
  readonly reference: ModuleReference;
}

function missingModule(
  module: CompiledModule,
  { specifier, target, position }: ModuleReference,
  { cells, libraries }: LinkOptions,
): CompileProblem | undefined {
  const problem = (message: string): CompileProblem => ({
    file: module.file,
    ...position,
    message,
  });
  const others = cells.filter((cell) => cell !== module.file);
  if (isRelative(specifier)) {
    if (cells.includes(target)) return undefined;
    return problem(`\`${specifier}\` names no cell. ${suggestCell(target, others)}`);
  }
  if (libraries.includes(specifier)) return undefined;
  const file = specifier.replace(/^.*\//, "");
  if (cells.includes(file)) {
    return problem(
      `\`${specifier}\` names no library, and cells are named from \`./\`: write \`./${file}\`.`,
    );
  }
  if (/^\.{0,2}\//.test(specifier)) {
    return problem(
      `\`${specifier}\` names no cell: all cells are in one folder, \`./\`. ${listCells(others)}`,
    );
  }
  const meant = nearestName(specifier, libraries);
  const suggestion = meant === undefined ? listLibraries(libraries) : `Did you mean \`${meant}\`?`;
  const what = /^[a-z][a-z+.-]*:/i.test(specifier)
    ? `\`${specifier}\` cannot be imported: cells import only cells and libraries.`
    : `\`${specifier}\` names no library.`;
  return problem(`${what} ${suggestion}`);
}

function suggestCell(target: string, cells: readonly string[]): string {
  const bare = target.replace(/\.[mc]?[jt]sx?$/, "");
  if (cells.includes(`${bare}.ts`)) return `Write \`./${bare}.ts\`.`;
  const meant = nearestName(target, cells) ?? nearestName(`${target}.ts`, cells);
  return meant === undefined ? listCells(cells) : `Did you mean \`./${meant}\`?`;
}

function listCells(cells: readonly string[]): string {
  return cells.length === 0
    ? "There is no other cell."
    : `There is ${list(cells.map((cell) => `./${cell}`))}.`;
}

function listLibraries(libraries: readonly string[]): string {
  return libraries.length === 0 ? "There are no libraries." : `There is ${list(libraries)}.`;
}

interface ModuleExports {
  readonly exports: readonly string[];
  readonly typeExports: readonly string[];
}

/** Stars followed; undefined where they lead to what is not loaded, does not compile, or is not known. */
function exportsOf(
  file: string,
  modules: ReadonlyMap<string, CompileResult>,
): ModuleExports | undefined {
  const values = new Set<string>();
  const types = new Set<string>();
  const files = new Set([file]);
  // A set's iteration goes on to what is added meanwhile.
  for (const from of files) {
    const result = modules.get(from);
    if (!result?.ok) return undefined;
    const { exports, starExports, typeExports } = result.module;
    const own = exports ?? starExports?.own;
    if (own === undefined) return undefined;
    // A star passes no default on.
    const isPassedOn = (name: string): boolean => from === file || name !== "default";
    for (const name of own.filter(isPassedOn)) values.add(name);
    for (const name of typeExports.filter(isPassedOn)) types.add(name);
    for (const target of starExports?.targets ?? []) files.add(target);
  }
  return { exports: [...values], typeExports: [...types].filter((name) => !values.has(name)) };
}

/** @param imported undefined where it is not known */
function missingName(
  module: CompiledModule,
  reference: ModuleReference,
  imported: ModuleExports | undefined,
): CompileProblem | undefined {
  if (imported === undefined) return undefined;
  const { exports, typeExports } = imported;
  const missing = reference.names.find(({ name }) => name !== "*" && !exports.includes(name));
  if (!missing) return undefined;
  const message = explainMissing(missing, reference.specifier, exports, typeExports);
  return { file: module.file, ...missing.position, message };
}

function explainMissing(
  { name }: ImportedName,
  specifier: string,
  exports: readonly string[],
  typeExports: readonly string[],
): string {
  if (typeExports.includes(name)) {
    return name === "default"
      ? `What \`${specifier}\` exports as \`default\` is a type: write \`import type\`.`
      : `\`${name}\` is a type: write \`{ type ${name} }\`.`;
  }
  const named = exports.filter((other) => other !== "default");
  if (name === "default") {
    const instead = named[0] === undefined ? "" : ` Write \`import { ${named[0]} }\`.`;
    return `\`${specifier}\` has no default export. ${whatIsExported(exports)}${instead}`;
  }
  const meant = nearestName(name, named);
  const suggestion = meant === undefined ? whatIsExported(exports) : `Did you mean \`${meant}\`?`;
  return `\`${specifier}\` exports no \`${name}\`. ${suggestion}`;
}

function whatIsExported(exports: readonly string[]): string {
  return exports.length === 0 ? "It exports nothing." : `It exports ${list(exports)}.`;
}

/** @param steps the last of which imports `target` */
function circle(target: string, steps: readonly Step[]): CompileProblem | undefined {
  const start = steps.findIndex(({ module }) => module.file === target);
  const first = steps[start];
  if (!first) return undefined;
  const file = first.module.file;
  const { position } = first.reference;
  if (start === steps.length - 1) {
    return { file, ...position, message: `\`${file}\` imports itself: use its names as they are.` };
  }
  const around = steps.slice(start);
  const names = [...around.map(({ module }) => module.file), file].join(" → ");
  // `import { type A }` still imports the module, for nothing.
  const typesOnly = around.find(({ reference }) => reference.names.length === 0)?.reference;
  const advice = typesOnly
    ? `Where only types of \`${typesOnly.specifier}\` are needed, write \`import type\`; otherwise move what both need into a third cell.`
    : "Move what both need into a third cell.";
  return { file, ...position, message: `The imports go in a circle: ${names}. ${advice}` };
}

/** `a`, `b` and 5 more */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${String(rest)} more`;
  const last = shown.pop() ?? "nothing";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
