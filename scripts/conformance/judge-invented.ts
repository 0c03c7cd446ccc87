/** `npm run conformance -- --invented N`: invented programs, native against traced and explored. */
import { runInvented } from "../../src/explorer/conformance/invented.ts";

/** Programs for a process: realms are let go of late. */
const shift = 500;

/** Tells what came of it, seed by seed. @returns whether all programs log the same */
export async function judgeInvented({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): Promise<boolean> {
  let [programs, lines] = [0, 0];
  for (let turn = 0; turn * shift < count; turn++) {
    const runs = await runInvented({
      seed: seed + turn,
      count: Math.min(shift, count - turn * shift),
    });
    programs += runs.programs;
    lines += runs.lines;
    console.log(
      `seed ${String(seed + turn)}: ${String(programs)} programs so far, ${String(lines)} lines`,
    );
    if (runs.difference === undefined) continue;
    console.log(`FAILED: ${runs.difference}`);
    return false;
  }
  console.log(`${String(programs)} passed, 0 failed`);
  return true;
}
