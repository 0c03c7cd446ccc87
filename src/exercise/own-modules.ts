/**
 * The modules that stand around a check module in a run: what `exercise` is for a scenario, the module
 * that carries a scenario out, the module that has the judge judge. Pure.
 */
import type { CompiledModule } from "../compiler/module.ts";
import { answerTarget } from "../sandbox/answer-target.ts";
import { ownModule } from "../sandbox/own-module.ts";
import type { Observed } from "./observed.ts";

/** What check modules import. */
export const exerciseTarget = "exercise";

/** Names of the entries; no cell's name, which ends in `.ts`. */
export const scenarioEntry = "exercise:scenario";
export const judgeEntry = "exercise:judge";

/**
 * `exercise` where a scenario runs: scenarios are kept, checks are not made, and there is no chai. It has
 * evaluated before the reader's module, and nothing that can be patched stands on its later way.
 */
export const scenarioModule: CompiledModule = ownModule(exerciseTarget, [
  "const runs = [];\n",
  "export const scenario = (run) => { runs[runs.length] = run; };\n",
  "export const check = () => {};\n",
  'export const expect = () => { throw new Error("expect is for checks: a scenario collects"); };\n',
  "export const runOf = (index) => runs[index];\n",
]);

/**
 * Imports the check module, then the reader's, and carries out one scenario.
 * @param cell file name of the reader's module
 * @param index of the scenario in the check module
 */
export function scenarioDriver(checkFile: string, cell: string, index: number): CompiledModule {
  return ownModule(scenarioEntry, [
    "import { answer } from ", { to: answerTarget }, ";\n",
    "import { runOf } from ", { to: exerciseTarget }, ";\n",
    "import ", { to: checkFile }, ";\n",
    "import * as cell from ", { to: cell }, ";\n",
    `const run = runOf(${String(index)});
let name = "returned";
let value;
try {
  if (run !== undefined) value = await run(cell);
} catch (error) {
  name = "thrown";
  value = error;
}
answer(name, value);
`,
  ]); // prettier-ignore
}

/** Name of the entry of a scenario that is explored. */
export const exploredEntry = "explored.ts";

/**
 * The same for a scenario that is explored: TypeScript, since it is compiled with the program. What the
 * function throws is nobody's to catch.
 */
export function exploredDriver(checkFile: string, cell: string, index: number): string {
  return `import { runOf } from ${JSON.stringify(exerciseTarget)};
import ${JSON.stringify(`./${checkFile}`)};
import * as cell from ${JSON.stringify(`./${cell}`)};
await runOf(${String(index)})?.(cell);
`;
}

/** Imports the check module and has it judge these runs. */
export function judgeDriver(checkFile: string, runs: readonly Observed[]): CompiledModule {
  return ownModule(judgeEntry, [
    "import { answer } from ", { to: answerTarget }, ";\n",
    "import { judgeRuns } from ", { to: exerciseTarget }, ";\n",
    "import ", { to: checkFile }, ";\n",
    `answer("verdicts", await judgeRuns(JSON.parse(${JSON.stringify(JSON.stringify(runs))})));\n`,
  ]); // prettier-ignore
}
