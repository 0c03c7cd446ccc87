/**
 * Runs every program of `ticks/` untraced, traced, and traced wrongly, and writes what each logs to the
 * output, as JSON. A process of its own, since modules in contexts need a flag of Node's.
 */
import { readdirSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { bundleTracer } from "./bundle-tracer.ts";
import { mutations } from "./mutations.ts";
import { runSource } from "./run-source.ts";

export interface ProgramRun {
  readonly file: string;
  readonly untraced: readonly string[];
  readonly traced: readonly string[];
  /** By mutation. */
  readonly mutated: Readonly<Record<string, readonly string[]>>;
}

const folder = new URL("../ticks/", import.meta.url);
const tracer = new vm.Script(await bundleTracer(), { filename: "tracer.js" });

const runs: ProgramRun[] = [];
for (const file of readdirSync(folder).toSorted()) {
  const source = readFileSync(new URL(file, folder), "utf8");
  const mutated: Record<string, string[]> = {};
  for (const [name, rewrite] of Object.entries(mutations)) {
    mutated[name] = await runSource(file, source, { kind: "traced", tracer, rewrite });
  }
  runs.push({
    file,
    untraced: await runSource(file, source, { kind: "untraced" }),
    traced: await runSource(file, source, { kind: "traced", tracer }),
    mutated,
  });
}
process.stdout.write(JSON.stringify(runs));
