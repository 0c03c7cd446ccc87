/** Opens the page in which things are measured, in one engine of this machine after another. */
import { fileURLToPath } from "node:url";
import type { EngineAccess, EnginePage } from "../tests/sandbox/open-engine.ts";
import { servePage } from "../tests/sandbox/serve-page.ts";
import { bareFrameScript } from "./bare.ts";
import type { Row } from "./row.ts";

/** @param measure is called with `bench-page.ts` open, in one engine at a time */
export async function inEngines(
  engines: readonly EngineAccess[],
  measure: (access: EngineAccess, page: EnginePage) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const server = await servePage({
    script: fileURLToPath(new URL("bench-page.ts", import.meta.url)),
    inlineScripts: [bareFrameScript],
  });
  const rows: Row[] = [];
  try {
    for (const access of engines) {
      const { name, isHere, advice } = access;
      if (!isHere) {
        console.log(`${name}: left out, ${advice}`);
        continue;
      }
      const page = await access.open();
      try {
        await page.goto(server.address);
        rows.push(...(await measure(access, page)));
      } finally {
        await page.close();
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}
