/**
 * Serves a finished build, as `npm start` does, for the browser tests: by itself, whatever other preview
 * of this project is running (Astro's own command allows one).
 *
 *     node scripts/preview.ts --port 4331 [--out-dir dist-course --base /course/]
 */
import { parseArgs } from "node:util";
import { preview } from "astro";
import { root } from "./run-step.ts";

const { values: options } = parseArgs({
  options: {
    port: { type: "string" },
    "out-dir": { type: "string", default: "dist" },
    base: { type: "string", default: "/" },
  },
});
const port = Number(options.port);
if (!Number.isInteger(port)) {
  throw new Error(`Expected --port and a number, found ${options.port ?? "none"}.`);
}

await preview({
  root,
  logLevel: "error",
  outDir: options["out-dir"],
  base: options.base,
  server: { port },
});
