/** Runs invented programs in a process of its own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** ms for a process: some 500 programs take half a minute. */
const longest = 600_000;

export interface InventedRuns {
  readonly programs: number;
  /** What all of them logged natively. */
  readonly lines: number;
  /** The smallest program found that logs something else, with its seed and the place; undefined where none does. */
  readonly difference?: string;
}

/** @throws (rejects) where the process ends without an answer, as it does when out of memory */
export async function runInvented({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Promise<InventedRuns> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      fileURLToPath(new URL("run-invented.ts", import.meta.url)),
      String(seed),
      String(count),
    ],
    { maxBuffer: 1 << 26, timeout: longest },
  );
  return JSON.parse(stdout) as InventedRuns;
}
