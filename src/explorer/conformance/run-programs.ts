/**
 * Runs every program of `src/compiler/tracing/ticks/` natively and in the explorer's engine, and writes what
 * each logs to the output, as JSON. A process of its own, since modules in contexts need a flag of Node's.
 */
import { readdirSync, readFileSync } from "node:fs";
import { runSource } from "../../compiler/tracing/realm/run-source.ts";
import { runExplored } from "./run-explored.ts";

export interface ProgramRun {
  readonly file: string;
  readonly native: readonly string[];
  readonly explored: readonly string[];
}

const folder = new URL("../../compiler/tracing/ticks/", import.meta.url);

const runs: ProgramRun[] = [];
for (const file of readdirSync(folder).toSorted()) {
  const source = readFileSync(new URL(file, folder), "utf8");
  const native = await runSource(file, source, { kind: "untraced" });
  let explored: string[];
  try {
    explored = runExplored(file, source);
  } catch (error) {
    explored = [`engine threw: ${error instanceof Error ? (error.stack ?? "") : String(error)}`];
  }
  runs.push({ file, native, explored });
}
process.stdout.write(JSON.stringify(runs));
