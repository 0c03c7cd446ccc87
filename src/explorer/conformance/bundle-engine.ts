/** The engine as one script, for realms of their own. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @returns a script that leaves `exploredRun` in its realm */
export async function bundleEngine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("realm-entry.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2024",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
