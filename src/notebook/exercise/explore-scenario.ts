/** A scenario in every order in which its tasks could go on. Loaded by the first check that asks for it. */
import type { CompiledModule } from "../../compiler/module.ts";
import type { CheckModule } from "../../exercise/grading.ts";
import {
  exerciseTarget,
  exploredDriver,
  exploredEntry,
  scenarioModule,
} from "../../exercise/own-modules.ts";
import type { Explored } from "../../explorer/exploration.ts";
import { explore } from "../../explorer/explore.ts";
import { explorerTarget } from "../../explorer/own-modules.ts";
import type { RunModule } from "../../sandbox/run.ts";
import { compileExplorable, compilePlain } from "../compile-edit.ts";
import { fetchLabFile } from "../exploring/lab-file.ts";
import { loadLibrary } from "../lesson-modules.ts";
import { theSandbox } from "../run-cell.ts";
import type { RanSources } from "../stale.ts";

export interface ScenarioToExplore {
  readonly check: CheckModule;
  /** Of the scenario in the check module. */
  readonly index: number;
  readonly limitMs: number;
  /** The sources of the reader's cell and all that it imports, by file. */
  readonly ran: RanSources;
  /** The same compiled, and the libraries. */
  readonly modules: ReadonlyMap<string, RunModule>;
  readonly cores: number;
  readonly signal: AbortSignal;
}

/** Schedules that are tried at most: more than any exercise should have. */
const most = 50_000;

/** @throws (rejects) if what it needs could not be loaded */
export async function exploreScenario(given: ScenarioToExplore): Promise<Explored> {
  const { check, index, limitMs, ran, modules, cores, signal } = given;
  const driver = exploredDriver(check.module.file, check.cell, index);
  const sources = new Map([
    [exploredEntry, driver],
    [exerciseTarget, scenarioModule.code],
  ]);
  for (const [file, source] of ran) if (source !== undefined) sources.set(file, source);
  const program = new Map<string, CompiledModule>([[check.module.file, check.module]]);
  for (const [name, module] of modules) if (module.ok) program.set(name, module.module);
  for (const [file, source] of sources) {
    const result = await compilePlain(file, source, signal);
    if (!result.ok) return { kind: "unexplorable", because: result.problem.message };
    program.set(file, result.module);
  }
  const result = await compileExplorable(exploredEntry, program, signal);
  if (!result.ok) {
    const { because, file, line } = result.problem;
    return { kind: "unexplorable", because: `${because} (${file}:${String(line)})` };
  }
  return explore(
    { kind: "search", strategy: "every", schedules: most, time: limitMs, keepTimerOrder: false },
    {
      sandbox: theSandbox(),
      program: result.program,
      explorer: await loadLibrary(explorerTarget),
      cores,
      file: fetchLabFile,
      signal,
    },
  );
}
