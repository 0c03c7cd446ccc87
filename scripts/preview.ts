/**
 * Serves a finished build, as `npm start` does but uncompressed, for the browser tests: by itself, whatever other preview
 * of this project is running (Astro's own command allows one).
 *
 *     node scripts/preview.ts --port 4331 [--out-dir dist-course --base /course/]
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { readOptions } from "./read-options.ts";
import { preview } from "astro";
import { root } from "./run-step.ts";

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

// To compress a file anew for each page that asks costs more, on one machine, than to send it as it is.
subscribe("http.server.request.start", (message) => {
  delete (message as { readonly request: IncomingMessage }).request.headers["accept-encoding"];
});

await preview({
  root,
  logLevel: "error",
  outDir: options["out-dir"],
  base: options.base,
  server: { port },
});
