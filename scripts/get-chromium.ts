import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.ts";

/** Ways to get a Chromium where there is none, in the order in which they are tried. */
const ways: readonly (readonly [string, ...string[]])[] = [
  ["npx", "playwright", "install", "chromium"],
  [
    "sh",
    "-c",
    "apt-get update && { apt-get install -y chromium-headless-shell || apt-get install -y chromium; }",
  ],
];

/** The path of a Chromium; gets one where there is none, and ends the process with one line where that fails. */
export function getChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  for (const [program, ...args] of ways) {
    if (program === "sh" && process.getuid?.() !== 0) continue; // the package manager is root's
    console.log(`No Chromium here. Trying: ${[program, ...args].join(" ")}`);
    spawnSync(program, args, { stdio: "inherit" });
    const got = findChromium();
    if (got !== undefined) return got;
  }
  console.error(
    "No Chromium found, and none could be installed: install one and set CHROMIUM_PATH to its program.",
  );
  process.exit(1);
}
