/**
 * Cells as one TypeScript project. The build's check and the page's editor both ask this one, so they
 * cannot disagree. https://github.com/microsoft/TypeScript/wiki/Using-the-Language-Service-API
 */
import { createSystem } from "@typescript/vfs";
import ts from "typescript";
import { cellCompilerOptions } from "./compiler-options.ts";
import { labTypes, libFolder, type TypeLibrary } from "./type-library.ts";
import { typeProblem, type TypeProblem } from "./type-problem.ts";

/** Sources of cells by file name. */
export type CellSources = ReadonlyMap<string, string>;

const cellFolder = "/cells/";
const libraryFolder = "/node_modules/";

export class TypeProject {
  readonly service: ts.LanguageService;
  /** All that TypeScript can see. */
  readonly #files: Map<string, string>;
  /** How often each cell has changed. */
  readonly #versions = new Map<string, number>();
  #cells: CellSources = new Map();
  /** Counts changes of any cell. */
  #version = 0;

  /** @throws where the library is not what the options need */
  constructor(library: TypeLibrary) {
    this.#files = new Map(Object.entries(library.files));
    this.service = ts.createLanguageService(this.#host());
    const general = this.service.getCompilerOptionsDiagnostics();
    if (general.length > 0) {
      const messages = general.map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, "\n"),
      );
      throw new Error(`Expected TypeScript to check cells, found: ${messages.join("\n")}`);
    }
  }

  get cells(): CellSources {
    return this.#cells;
  }

  /** From now on the project consists of these cells. */
  setCells(cells: CellSources): void {
    const changed = [...cells].filter(([file, source]) => this.#cells.get(file) !== source);
    const gone = [...this.#cells.keys()].filter((file) => !cells.has(file));
    for (const [file, source] of changed) this.#files.set(this.pathOf(file), source);
    for (const file of gone) this.#files.delete(this.pathOf(file));
    for (const file of [...changed.map(([file]) => file), ...gone]) {
      this.#versions.set(this.pathOf(file), ++this.#version);
    }
    this.#cells = new Map(cells);
  }

  /** Of a cell, by its file name. */
  pathOf(file: string): string {
    return cellFolder + file;
  }

  /** The cells as they are now; it stays what it is when they change. */
  program(): {
    readonly program: ts.Program;
    /** Of a cell, by its file name. @throws if it is no cell of the project */
    readonly sourceFile: (file: string) => ts.SourceFile;
  } {
    const program = this.service.getProgram();
    if (program === undefined) throw new Error("Expected a program of the cells, found none.");
    const sourceFile = (file: string): ts.SourceFile => {
      const source = program.getSourceFile(this.pathOf(file));
      if (source !== undefined) return source;
      throw new Error(`Expected ${file} in its own project, found it missing.`);
    };
    return { program, sourceFile };
  }

  /**
   * What TypeScript has to say of a cell.
   * @throws if it is no cell of the project
   */
  problems(file: string): TypeProblem[] {
    const path = this.pathOf(file);
    const source = this.program().sourceFile(file);
    return [
      ...this.service.getSyntacticDiagnostics(path),
      ...this.service.getSemanticDiagnostics(path),
    ].map((diagnostic) => typeProblem(diagnostic, source));
  }

  #cellPaths(): string[] {
    return [...this.#cells.keys()].map((file) => this.pathOf(file));
  }

  /** Names of those that the site carries. */
  #libraries(): string[] {
    const below = [...this.#files.keys()].filter((path) => path.startsWith(libraryFolder));
    const names = below.map((path) => path.slice(libraryFolder.length).split("/")[0] ?? "");
    return [...new Set(names)];
  }

  #host(): ts.LanguageServiceHost {
    // Not the library's own language service host: that takes an empty file for a missing one, and
    // adds options of its own.
    const system = createSystem(this.#files);
    return {
      fileExists: (path) => system.fileExists(path),
      readFile: (path) => system.readFile(path),
      directoryExists: (path) => system.directoryExists(path),
      // These two are for completions inside an import: there are cells, and there are libraries.
      readDirectory: (folder) => (slashed(folder) === cellFolder ? this.#cellPaths() : []),
      getDirectories: (folder) => (slashed(folder) === libraryFolder ? this.#libraries() : []),
      getCompilationSettings: () => cellCompilerOptions,
      getCurrentDirectory: () => "/",
      getDefaultLibFileName: () => `${libFolder}lib.d.ts`,
      getProjectVersion: () => String(this.#version),
      getScriptFileNames: () => [labTypes, ...this.#cellPaths()],
      getScriptSnapshot: (path) => {
        const text = this.#files.get(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getScriptVersion: (path) => String(this.#versions.get(path) ?? 0),
    };
  }
}

const slashed = (folder: string): string => (folder.endsWith("/") ? folder : `${folder}/`);
