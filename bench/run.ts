/**
 * `npm run bench`: what the site, its sandbox and its build cost, beside what the platform, or a plain
 * site, takes for the same in the same run. `npm run bench -- growth` runs one part, `--json FILE` writes
 * the rows; `docs/benchmarks.md` has the rest.
 */
import { writeFile } from "node:fs/promises";
import { arch, cpus, platform, totalmem } from "node:os";
import { readOptions, refuseOptions } from "../scripts/read-options.ts";
import { root } from "../scripts/run-step.ts";
import { engineAccesses } from "../tests/sandbox/open-engine.ts";
import { measureExploring } from "./exploring/measure-exploring.ts";
import { measureGrowth } from "./growth/measure-growth.ts";
import { inEngines } from "./in-engines.ts";
import { measureLight } from "./light/measure-light.ts";
import { measureTracing } from "./measure-tracing.ts";
import { measureEngine } from "./measure.ts";
import { isMet, ratioOf, tableText } from "./row.ts";
import type { Row } from "./row.ts";

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    engine: { type: "string" },
    samples: { type: "string", default: "15" },
    lessons: { type: "string", default: "10,100,1000" },
    json: { type: "string" },
  },
});
const samples = Number(values.samples);
if (!Number.isInteger(samples) || samples < 1) {
  refuseOptions(`Expected --samples to be a whole number from 1, found "${values.samples}".`);
}
const engines = engineAccesses.filter(
  ({ engine }) => values.engine === undefined || values.engine === engine,
);
if (engines.length === 0) {
  const names = engineAccesses.map(({ engine }) => engine).join(", ");
  refuseOptions(`Expected --engine to be one of ${names}, found "${values.engine ?? ""}".`);
}
const sizes = values.lessons.split(",").map(Number);
if (!sizes.every((size, index) => Number.isInteger(size) && size > (sizes[index - 1] ?? 0))) {
  refuseOptions(
    `Expected --lessons to be growing numbers, such as 10,100,1000; found "${values.lessons}".`,
  );
}

/** In the order of the table. */
const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  exploring: () => measureExploring(engines, samples),
  // Chromium keeps the sandbox's frame in a process of its own.
  sandbox: () =>
    inEngines(engines, ({ engine, name }, page) =>
      measureEngine(name, page, { samples, hasOwnProcess: engine === "chromium" }),
    ),
  tracing: () => inEngines(engines, ({ name }, page) => measureTracing(name, page, samples)),
  light: () => measureLight(root),
  growth: () => measureGrowth(sizes),
};
for (const name of positionals) {
  if (parts[name] === undefined) {
    refuseOptions(
      `Expected a part of the benchmarks, found "${name}". There is ${Object.keys(parts).join(", ")}.`,
    );
  }
}

const [cpu] = cpus();
const machine = {
  cpu: cpu?.model ?? "unknown",
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${arch()}`,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
};
console.log(`${Object.values(machine).join(", ")}; ${String(samples)} samples of each latency`);

// Told as each part ends: one that fails an hour later takes nothing of it away.
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const measured = await measure();
  console.log(`\n${tableText(measured)}`);
  rows.push(...measured);
  if (values.json !== undefined) {
    const told = rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) }));
    await writeFile(values.json, `${JSON.stringify({ machine, rows: told }, undefined, 2)}\n`);
  }
}
