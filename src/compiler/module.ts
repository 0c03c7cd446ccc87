/**
 * What the compiler makes of one cell. Plain data, so that it can be written to a file at build time
 * and posted between threads.
 */

/** A place in a cell's TypeScript. Lines and columns count from 1, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** How a module names another one. */
export type ReferenceKind =
  /** `import … from "./x.ts"`, `export … from "./x.ts"`, `import "./x.ts"` */
  | "static"
  /** `import("./x.ts")` with a literal */
  | "dynamic"
  /** How a worker's file is named: `new URL("./x.ts", import.meta.url)`, `import.meta.resolve("./x.ts")`, `new Worker("./x.ts")` */
  | "url";

export interface ModuleReference {
  readonly kind: ReferenceKind;
  /** As written: `./task.ts`, `comlink`, `lab`. */
  readonly specifier: string;
  /** What it stands for: a cell's file name (`task.ts`) or a library's name (`comlink`, `lab`). */
  readonly target: string;
  /** Where it stands in the TypeScript. */
  readonly position: Position;
  /** The names that a static import or re-export asks for; `*` for a namespace. Empty for the rest. */
  readonly names: readonly ImportedName[];
}

export interface ImportedName {
  readonly name: string;
  readonly position: Position;
}

/** The place of a static specifier's literal (quotes included) in `code`, to be replaced by an address. */
export interface SpecifierSite {
  /** UTF-16 offsets into `code`: `code.slice(start, end)` is the literal. */
  readonly start: number;
  readonly end: number;
  /** As in `ModuleReference.target`; or `runtimeTarget` for the module's own link to its thread. */
  readonly target: string;
}

/**
 * The target of the import that the compiler appends to a module that needs its thread:
 * `meta` (stands for `import.meta`) and `importModule` (stands for `import()`).
 * The sandbox gives each module a runtime of its own.
 */
export const runtimeTarget = "interleave:runtime";

/** What a traced module tells of: itself, or one of its async functions. */
export interface TaskSite extends Position {
  readonly kind: "module" | "async" | "generator";
  /** What a reader calls it: `gather.ts`, `download`, `(anonymous)`. */
  readonly name: string;
}

export interface StarExports {
  /** Names of the values that the module exports itself. */
  readonly own: readonly string[];
  /** The modules of which it exports everything, as in `ModuleReference.target`. */
  readonly targets: readonly string[];
}

export interface CompiledModule {
  /** The cell's file name, `gather.ts`, or a library's name, `comlink`. */
  readonly file: string;
  /** JavaScript: an ES module. */
  readonly code: string;
  /** Static specifiers in `code`, in ascending order. */
  readonly sites: readonly SpecifierSite[];
  /** Every module named in the source, of whatever kind. */
  readonly references: readonly ModuleReference[];
  /** Names of the values that it exports; undefined where a star export or a library makes them unknowable. */
  readonly exports: readonly string[] | undefined;
  /** Only where there is a star export: with the other modules, what `exports` cannot say. */
  readonly starExports?: StarExports | undefined;
  /** Names of the types that it exports, for better errors. */
  readonly typeExports: readonly string[];
  /**
   * `mappings` of a source map (version 3, one source), for the places where columns of the
   * JavaScript differ from those of the TypeScript. Empty: every line and column is the same.
   */
  readonly mappings: string;
  /** What its code names by number when it tells its tracer; empty where it is not traced. */
  readonly tasks: readonly TaskSite[];
}

/** What keeps a module, or a set of them, from running. */
export interface CompileProblem extends Position {
  readonly file: string;
  /** What was expected, what was found, what to do. One sentence or two, no position in it. */
  readonly message: string;
}

export type CompileResult =
  | { readonly ok: true; readonly module: CompiledModule }
  | { readonly ok: false; readonly problem: CompileProblem };
