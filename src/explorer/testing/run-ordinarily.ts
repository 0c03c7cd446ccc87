/**
 * An ordinary run of a program: in a process of Node's, with Node's own promises, its own modules and real
 * timers, which take the latencies that they are given.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sources } from "./engine-of.ts";

export interface OrdinaryRun {
  /** 13: nothing can go on and a top-level `await` has not ended. */
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly errors: string;
}

/**
 * What is next is what is due next, also where this machine is busy and a timer comes late: then all later
 * ones do.
 */
const preload = `const latencies = new Map(JSON.parse(process.env.LATENCIES));
const start = globalThis.setTimeout;
const waiting = [];
let now = 0;
let registered = 0;
globalThis.setTimeout = (callback) => {
  const latency = latencies.get(registered++) ?? 0;
  waiting.push({ due: now + latency, callback });
  start(() => {
    waiting.sort((a, b) => a.due - b.due);
    const next = waiting.shift();
    now = next.due;
    next.callback();
  }, latency);
};`;

const lab = `export function invariant(condition, message) { if (!condition) throw new Error(message); }
export function watch() {}`;

/** @param sources the entry first */
export async function runOrdinarily(
  sources: Sources,
  latencies: ReadonlyMap<number, number>,
): Promise<OrdinaryRun> {
  const folder = mkdtempSync(join(tmpdir(), "interleave-ordinary-"));
  try {
    for (const [file, source] of Object.entries(sources)) writeFileSync(join(folder, file), source);
    mkdirSync(join(folder, "node_modules/lab"), { recursive: true });
    writeFileSync(join(folder, "node_modules/lab/index.js"), lab);
    writeFileSync(
      join(folder, "node_modules/lab/package.json"),
      `{ "name": "lab", "type": "module", "exports": "./index.js" }`,
    );
    writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
    writeFileSync(join(folder, "latencies.mjs"), preload);
    const [entry = ""] = Object.keys(sources);
    return await new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ["--no-warnings", "--import", "./latencies.mjs", entry],
        { cwd: folder, env: { ...process.env, LATENCIES: JSON.stringify([...latencies]) } },
        (_, stdout, errors) => {
          const lines = stdout.split("\n").filter((line) => line !== "");
          resolve({ exitCode: child.exitCode ?? -1, lines, errors });
        },
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
