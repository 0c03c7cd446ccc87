/** The modules of a run that explores: the entry, and the program as one of them. Pure. */
import { ownModule } from "../sandbox/own-module.ts";
import type { CompiledModule } from "../compiler/module.ts";
import { answerTarget } from "../sandbox/answer-target.ts";
import type { ExplorableProgram } from "./compile/explorable.ts";
import type { ExploreRequest } from "./exploration.ts";

/** `thread/carry-out.ts`, bundled: what `/modules/explorer.json` holds. */
export const explorerTarget = "explorer";
/** Names of modules; no cell's name, which ends in `.ts`. */
export const explorerEntry = "explorer:entry";
const programTarget = "explorer:program";

export function programModule({ entry, code, sites }: ExplorableProgram): CompiledModule {
  return ownModule(programTarget, [
    `export const factory = ${code};\n`,
    `export const entry = ${JSON.stringify(entry)};\n`,
    `export const sites = JSON.parse(${JSON.stringify(JSON.stringify(sites))});\n`,
  ]);
}

/**
 * Tells its progress as lines of its own console, `tried failed fraction`: the program has another one.
 */
export function entryModule(request: ExploreRequest): CompiledModule {
  return ownModule(explorerEntry, [
    "import { answer } from ", { to: answerTarget }, ";\n",
    "import { carryOut } from ", { to: explorerTarget }, ";\n",
    "import * as program from ", { to: programTarget }, ";\n",
    `const request = JSON.parse(${JSON.stringify(JSON.stringify(request))});
const tell = ({ tried, failed, fraction }) => console.debug(tried, failed, fraction ?? -1);
answer("explored", carryOut(program, request, tell));
`,
  ]); // prettier-ignore
}
