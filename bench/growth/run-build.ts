/** Builds a site, and tells what that took. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { processTree } from "../processes.ts";
import { siteEnvironment } from "./site-environment.ts";

export interface Cost {
  /** From start to end, in seconds. */
  readonly wallS: number;
  /** Of all its processes and threads together, in seconds: hardly changed by what else the machine does. */
  readonly cpuS: number;
  /** The most that its processes held at once, in MB: each one's resident memory, summed. */
  readonly peakMB: number;
}

/** ms between two looks at its memory. */
const lookEvery = 250;

/**
 * @param root of the site
 * @throws where it fails, with the end of what it printed
 */
export async function runBuild(root: string): Promise<Cost> {
  const begunAt = performance.now();
  // The shell's own clock counts the processor time of all that it waited for.
  const clock = 'TIMEFORMAT="cpu %U %S"; time "$@"';
  const astro = [process.execPath, join(root, "node_modules/astro/bin/astro.mjs"), "build"];
  const child = spawn("bash", ["-c", clock, "bash", ...astro], {
    cwd: root,
    env: siteEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const hear = (data: Buffer): void => {
    printed = (printed + data.toString()).slice(-4_000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  let peakMB = 0;
  let isOver = false;
  const watch = async (): Promise<void> => {
    for (; !isOver; await new Promise((resolve) => setTimeout(resolve, lookEvery))) {
      peakMB = Math.max(peakMB, await residentMB(child.pid));
    }
  };
  const watching = watch();
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const wallS = (performance.now() - begunAt) / 1_000;
  isOver = true;
  await watching;
  const cpu = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(printed);
  if (code !== 0 || cpu === null) {
    throw new Error(
      `Expected astro build to succeed in ${root}; it ended with ${String(code)}:\n${printed}`,
    );
  }
  return { wallS, cpuS: Number(cpu[1]) + Number(cpu[2]), peakMB };
}

/** Of a process and all below it. */
async function residentMB(top: number | undefined): Promise<number> {
  const tree = await processTree(top);
  return tree.reduce((sumKB, { residentKB }) => sumKB + residentKB, 0) / 1_024;
}
