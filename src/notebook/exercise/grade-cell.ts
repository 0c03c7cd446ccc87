/** From Check to verdicts: the reader's cell with the author's others, the checks, the sandbox. */
import * as v from "valibot";
import type { CompileResult } from "../../compiler/module.ts";
import { grade, type CheckModule, type Grade } from "../../exercise/grading.ts";
import { exerciseTarget } from "../../exercise/own-modules.ts";
import { failAll } from "../../exercise/verdict.ts";
import { compileEdit } from "../compile-edit.ts";
import { fetchJson } from "../fetch-json.ts";
import { gatherModules } from "../gather-modules.ts";
import { untilAborted } from "../until-aborted.ts";
import { compiledModule, loadLesson, loadLibrary, whole } from "../lesson-modules.ts";
import type { Notebook } from "../notebook.ts";
import { theSandbox } from "../run-cell.ts";
import { said } from "../../words/words.ts";

const checkModules = v.record(
  v.string(),
  v.object({
    cell: v.string(),
    checks: v.array(v.string()),
    limits: v.array(v.number()),
    explored: v.array(v.number()),
    module: compiledModule,
  }),
);

const loaded = new Map<string, Promise<ReadonlyMap<string, CheckModule>>>();

/** The checks of a lesson's exercises, by id. @throws (rejects) if they cannot be fetched */
function loadChecks(lesson: string): Promise<ReadonlyMap<string, CheckModule>> {
  const known = loaded.get(lesson);
  if (known !== undefined) return known;
  const loading = fetchJson(`lessons/${lesson}/exercises.json`, checkModules).then(
    (modules) =>
      new Map(
        Object.entries(modules).map(([id, check]) => [
          id,
          { ...check, module: whole(check.module) },
        ]),
      ),
  );
  loaded.set(lesson, loading);
  // The next check tries again.
  loading.catch(() => loaded.delete(lesson));
  return loading;
}

export interface CellGrade extends Grade {
  /** Cells that the reader's one imports and that the reader has edited: they were taken as the lesson has them. */
  readonly originals: readonly string[];
}

export interface GradeCellRequest {
  readonly notebook: Notebook;
  /** Of the exercise. */
  readonly id: string;
  /** Names of the libraries that the site carries. */
  readonly libraries: readonly string[];
  /** Taken in the place of the cell's. */
  readonly source: string;
  readonly signal: AbortSignal;
}

/**
 * @returns undefined where `signal` aborted
 * @throws (rejects) if what it needs could not be loaded
 */
export async function gradeCell(request: GradeCellRequest): Promise<CellGrade | undefined> {
  const { notebook, id, libraries, source, signal } = request;
  const loading = Promise.all([
    loadChecks(notebook.lesson),
    loadLesson(notebook.lesson),
    loadLibrary(exerciseTarget),
  ]);
  const needed = await untilAborted(loading, signal);
  if (needed === undefined) return undefined;
  const [checks, built, judge] = needed;
  const check = checks.get(id);
  if (check === undefined) throw new Error(`There are no checks for ${id}. Reload the page.`);
  const gathering = gatherModules(check.cell, {
    cells: [...built.keys()],
    libraries,
    async cell(file) {
      const author = built.get(file);
      if (author !== undefined && (file !== check.cell || author.source === source)) {
        return { source: author.source, result: { ok: true, module: author.module } };
      }
      return { source, result: await compileEdit(file, source, signal) };
    },
    async library(name): Promise<CompileResult> {
      return { ok: true, module: await loadLibrary(name) };
    },
  });
  const gathered = await untilAborted(gathering, signal);
  if (gathered === undefined) return undefined;
  const { modules, problem, ran } = gathered;
  const originals = [...ran.keys()].filter(
    (file) => file !== check.cell && notebook.edited(file) !== undefined,
  );
  if (problem !== undefined) {
    const { file, line, column, message } = problem;
    const place = `${file}:${String(line)}:${String(column)}`;
    const verdicts = failAll(check.checks, `${said("It does not compile.")} ${message} (${place})`);
    return { verdicts, traces: [], originals };
  }
  const cores = navigator.hardwareConcurrency || 1;
  const sandbox = theSandbox();
  const graded = await grade({
    sandbox,
    check,
    modules,
    judge,
    cores,
    signal,
    explore: async (index, limitMs) => {
      const { exploreScenario } = await import("./explore-scenario.ts");
      return exploreScenario({ check, index, limitMs, ran, modules, cores, signal });
    },
  });
  return graded && { ...graded, originals };
}
