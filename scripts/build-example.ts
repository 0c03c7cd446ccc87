/**
 * A course of one's own works: copies `examples/course/` to where a teacher's would lie, outside this
 * project, builds the site of it, verifies its lessons, and builds it once more, with nothing remembered from
 * the first time: to the same bytes. A step of `npm test`.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderDifferences } from "./folder-differences.ts";
import { root, tryStep } from "./run-step.ts";

// By its own name: bundlers see through the links that some systems have above it.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "course-")));
try {
  cpSync(join(root, "examples/course"), folder, { recursive: true });
  const own = ["the-coffee-bar", "one-machine"].flatMap((slug) => ["--lesson", slug]);
  const code = tryStep(
    "Course of one's own",
    ["node", "scripts/verify.ts", "--build", "--out-dir", "dist-example", ...own],
    { COURSE: folder },
  );
  process.exitCode = code === 0 ? buildAgain() : code;
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns the exit code */
function buildAgain(): number {
  const again = "dist-example-again";
  const code = tryStep("The same bytes", ["astro", "build", "--outDir", again], {
    COURSE: folder,
    BUILD_CACHE: "off",
  });
  if (code !== 0) return code;
  const differences = folderDifferences(join(root, "dist-example"), join(root, again));
  for (const difference of differences) console.error(difference);
  console.log(
    differences.length === 0
      ? "Built twice, to the same bytes."
      : `Expected two builds of the same files to be the same; ${String(differences.length)} files differ. Look for a time, a random name, or an order that nobody promised.`,
  );
  return differences.length === 0 ? 0 : 1;
}
