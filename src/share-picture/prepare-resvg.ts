import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { initWasm } from "@resvg/resvg-wasm";

let ready: Promise<void> | undefined;

/** To be waited for before anything is drawn: once a process, whoever draws first. */
export function prepareResvg(): Promise<void> {
  return (ready ??= prepare());
}

async function prepare(): Promise<void> {
  const wasm = fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
  try {
    await initWasm(await readFile(wasm));
  } catch (error) {
    // By this module, where a bundler or a test runner has made it twice.
    if (!(error instanceof Error && error.message.includes("Already initialized"))) throw error;
  }
}
