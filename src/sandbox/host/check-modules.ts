/** What keeps a run's modules from running, looked for before anything starts. Pure. */
import { linkModules } from "../../compiler/link.ts";
import type { CompileProblem } from "../../compiler/module.ts";
import { labModule } from "../lab-module.ts";
import type { RunModule, RunRequest } from "../run.ts";

export interface CheckedModules {
  /** Of the entry or of what it imports statically: the run fails as `syntax`. */
  readonly problem: CompileProblem | undefined;
  /** Of other files: an error of the import or the worker that names them, at the time. */
  readonly problems: ReadonlyMap<string, CompileProblem>;
}

const isCell = (name: string): boolean => /\.[cm]?[jt]sx?$/.test(name);

export function checkModules({ entry, modules, hidden }: RunRequest): CheckedModules {
  const all = new Map<string, RunModule>([["lab", { ok: true, module: labModule }], ...modules]);
  const names = [...all.keys()];
  const known = {
    cells: names.filter(isCell),
    libraries: names.filter((name) => !isCell(name)),
  };
  const isHidden = hidden?.has(entry) === true;
  if (!all.has(entry) && !isHidden) {
    const message = `There is no cell ${entry} to run.`;
    return {
      problem: { file: entry, line: 1, column: 1, message },
      problems: new Map(),
    };
  }
  const problems = new Map<string, CompileProblem>();
  for (const name of names) {
    const problem = linkModules(name, all, known);
    if (problem !== undefined) problems.set(name, problem);
  }
  return { problem: problems.get(entry), problems };
}

/** `Expected … (gather.ts:3:7)` */
export function problemText({ message, file, line, column }: CompileProblem): string {
  return `${message} (${file}:${line}:${column})`;
}
