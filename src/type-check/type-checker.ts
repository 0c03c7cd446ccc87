/** What a page asks of TypeScript, question by question. Plain data both ways: it stands in a worker. */
import {
  completionDetail,
  completionsAt,
  type CompletionDetail,
  type CompletionHandle,
  type Completions,
} from "./completions.ts";
import { typeAt, type TypeAt } from "./type-at.ts";
import type { TypeLibrary } from "./type-library.ts";
import type { TypeProblem } from "./type-problem.ts";
import { TypeProject, type CellSources } from "./type-project.ts";

export interface TypeChecker {
  /** Before anything else. @throws where the library is not what the compiler's options need */
  start(library: TypeLibrary): void;
  /** From now on the project consists of these cells. */
  setCells(cells: CellSources): void;
  /** Of every cell. */
  problems(): ReadonlyMap<string, readonly TypeProblem[]>;
  typeAt(file: string, offset: number): TypeAt | undefined;
  completionsAt(file: string, offset: number): Completions | undefined;
  completionDetail(
    file: string,
    offset: number,
    name: string,
    handle?: CompletionHandle,
  ): CompletionDetail | undefined;
}

export function createTypeChecker(): TypeChecker {
  let project: TypeProject | undefined;
  const started = (): TypeProject => {
    if (project === undefined) throw new Error("Expected `start` before any question.");
    return project;
  };
  return {
    start(library) {
      project = new TypeProject(library);
    },
    setCells: (cells) => started().setCells(cells),
    problems: () =>
      new Map([...started().cells.keys()].map((file) => [file, started().problems(file)])),
    typeAt: (file, offset) => typeAt(started(), file, offset),
    completionsAt: (file, offset) => completionsAt(started(), file, offset),
    completionDetail: (file, offset, name, handle) =>
      completionDetail(started(), file, offset, name, handle),
  };
}
