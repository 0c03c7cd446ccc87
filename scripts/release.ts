/**
 * `npm run release -- 0.2.0`: tests everything, closes the changelog, commits and tags the version, builds,
 * and packs the site as `release/interleave-0.2.0.zip` beside `SHA256SUMS`. `SITE` and `BASE` go into the
 * build as always, and not into the tests. `--pack-only` builds and packs what is there, and changes nothing. Nothing is pushed.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOptions, refuseOptions } from "./read-options.ts";
import { closeChangelog } from "./release/close-changelog.ts";
import { packFolder } from "./release/pack-folder.ts";
import { versionProblem } from "./release/version-problem.ts";
import { root, runStep } from "./run-step.ts";

const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = readOptions({
  options: { "pack-only": { type: "boolean", default: false } },
  allowPositionals: true,
});
const [version = ""] = positionals;
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
// What is packed may be of an earlier one.
const problem = versionProblem(version, values["pack-only"] ? "0.0.0" : manifest.version);
if (problem !== undefined) refuseOptions(problem);

if (!values["pack-only"]) {
  const changes = git("status", "--porcelain");
  if (changes !== "")
    refuse(`Expected a clean tree, found:\n${changes}\nCommit or stash it first.`);
  const branch = git("branch", "--show-current");
  if (branch !== "main") refuse(`Expected to be on main, found "${branch}".`);
  if (git("tag", "--list", `v${version}`) !== "") {
    refuse(`Expected no tag v${version} yet, found one. Take the next version.`);
  }
  const path = join(root, "CHANGELOG.md");
  const today = new Date().toISOString().slice(0, 10);
  const { text, notes } = closeChangelog(readFileSync(path, "utf8"), version, today);
  runStep("Tests", ["node", "scripts/test.ts"]);
  writeFileSync(path, text);
  runStep("Version", ["npm", "version", version, "--no-git-tag-version", "--allow-same-version"]);
  runStep("Format", ["prettier", "--write", "--log-level", "warn", "CHANGELOG.md", "package.json"]);
  git("commit", "--all", "--message", `Release ${version}`);
  git("tag", "--annotate", `v${version}`, "--message", `${version}\n\n${notes}`);
}

runStep("Build", ["astro", "build"]);

const folder = join(root, "release");
const name = `interleave-${version}`;
const committed = new Date(Number(git("log", "-1", "--format=%ct")) * 1000);
const archive = packFolder(join(root, "dist"), name, committed);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writeFileSync(join(folder, `${name}.zip`), archive);
const sum = createHash("sha256").update(archive).digest("hex");
writeFileSync(join(folder, "SHA256SUMS"), `${sum}  ${name}.zip\n`);
console.log(`\nrelease/${name}.zip: ${(archive.length / 1e6).toFixed(1)} MB, SHA-256 ${sum}`);
if (!values["pack-only"]) console.log(`To publish it: git push --follow-tags`);
