/** What is measured in a page: in each engine of this machine. */
import { fileURLToPath } from "node:url";
import type { EngineAccess } from "../tests/sandbox/open-engine.ts";
import { servePage } from "../tests/sandbox/serve-page.ts";
import { bareFrameScript } from "./bare.ts";
import { measureEngine } from "./measure.ts";
import { measureTracing } from "./measure-tracing.ts";
import type { Row } from "./row.ts";

/**
 * @param what the sandbox against bare workers, or tracing against none
 * @param samples of each latency
 */
export async function measureEngines(
  what: "sandbox" | "tracing",
  engines: readonly EngineAccess[],
  samples: number,
): Promise<readonly Row[]> {
  const server = await servePage({
    script: fileURLToPath(new URL("bench-page.ts", import.meta.url)),
    inlineScripts: [bareFrameScript],
  });
  const rows: Row[] = [];
  try {
    for (const access of engines) {
      const { engine, name, isHere, advice } = access;
      if (!isHere) {
        console.log(`${name}: left out, ${advice}`);
        continue;
      }
      const page = await access.open();
      try {
        await page.goto(server.address);
        rows.push(
          ...(what === "sandbox"
            ? await measureEngine(name, page, { samples, hasOwnProcess: engine === "chromium" })
            : await measureTracing(name, page, samples)),
        );
      } finally {
        await page.close();
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}
