// Runs before `npm start` and `npm test`, on whatever Node the machine has: no dependencies, old syntax.
// Installs what the lockfile names where that is missing or out of date. The Node that the commands
// themselves need comes with it (node-linux-*), which is why this is a script of its own: npm puts
// node_modules/.bin on the PATH of the script that runs *after* this one.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** When a file was last written (ms), or 0 where there is none. */
function writtenAt(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (writtenAt("node_modules/.package-lock.json") < writtenAt("package-lock.json")) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) {
    console.error("Run this through npm (npm start, npm test), or install by hand: npm ci");
    process.exit(1);
  }
  console.log("Installing what package-lock.json names (npm ci) …");
  // Old Node versions earn a warning about engines; the Node that is installed here satisfies them.
  execFileSync(process.execPath, [npm, "ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
  });
}
