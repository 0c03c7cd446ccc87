/**
 * Serves a finished build for the browser tests, with the headers of `npm start` and uncompressed: by itself,
 * whatever other preview of this project is running (Astro's own command allows one), and at a tenth of the
 * processor's time, which a suite of a thousand page loads feels. `hosting.spec.ts` tries Astro's own.
 *
 *     node tests/preview.ts --port 4331 [--out-dir dist-course --base /course/]
 */
import { join } from "node:path";
import { readOptions } from "../scripts/read-options.ts";
import { root } from "../scripts/run-step.ts";
import { siteHeaders } from "../src/integrations/site-headers.ts";
import { serveStatic } from "./static-server.ts";

const { values: options } = readOptions({
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
await serveStatic(join(root, options["out-dir"]), options.base, siteHeaders, port);
