/**
 * `npm run bench`: what the sandbox costs, in each engine of this machine, beside what the platform
 * takes for the same. `--engine firefox` and `--only tracing` narrow, `--samples 5` is quicker,
 * `--json FILE` writes the rows.
 */
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { engineAccesses } from "../tests/sandbox/open-engine.ts";
import { servePage } from "../tests/sandbox/serve-page.ts";
import { bareFrameScript } from "./bare.ts";
import { measureEngine } from "./measure.ts";
import { measureExploring } from "./measure-exploring.ts";
import { measureTracing } from "./measure-tracing.ts";
import { isMet, ratioOf, tableText } from "./row.ts";
import type { Row } from "./row.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string" },
    samples: { type: "string", default: "15" },
    only: { type: "string" },
    json: { type: "string" },
  },
});
const samples = Number(values.samples);
if (!Number.isInteger(samples) || samples < 1) {
  throw new Error(`--samples expects a whole number from 1, found "${values.samples}"`);
}
const wanted = engineAccesses.filter(
  ({ engine }) => values.engine === undefined || values.engine === engine,
);
if (wanted.length === 0) {
  const names = engineAccesses.map(({ engine }) => engine).join(", ");
  throw new Error(`--engine expects one of ${names}, found "${values.engine ?? ""}"`);
}

const { only } = values;
if (only !== undefined && only !== "sandbox" && only !== "tracing" && only !== "exploring") {
  throw new Error(`--only expects sandbox, tracing or exploring, found "${only}"`);
}

const server = await servePage({
  script: fileURLToPath(new URL("bench-page.ts", import.meta.url)),
  inlineScripts: [bareFrameScript],
});
const rows: Row[] = [];
if (only === undefined || only === "exploring") rows.push(...(await measureExploring(samples)));
for (const access of only === "exploring" ? [] : wanted) {
  const { engine, name, isHere, advice } = access;
  if (!isHere) {
    console.log(`${name}: left out, ${advice}`);
    continue;
  }
  const page = await access.open();
  try {
    await page.goto(server.address);
    if (only !== "tracing") {
      rows.push(
        ...(await measureEngine(name, page, { samples, hasOwnProcess: engine === "chromium" })),
      );
    }
    if (only !== "sandbox") rows.push(...(await measureTracing(name, page, samples)));
  } finally {
    await page.close();
  }
}
await server.close();

console.log(`${cpus().length} cores, ${samples} samples of each latency\n`);
console.log(tableText(rows));
if (values.json !== undefined) {
  const told = rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) }));
  await writeFile(values.json, `${JSON.stringify(told, undefined, 2)}\n`);
}
