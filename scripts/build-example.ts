/**
 * A course of one's own works: copies `examples/course/` to where a teacher's would lie, outside this
 * project, builds the site of it, and verifies its lessons. A step of `npm test`.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, tryStep } from "./run-step.ts";

// By its own name: bundlers see through the links that some systems have above it.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "course-")));
try {
  cpSync(join(root, "examples/course"), folder, { recursive: true });
  const own = ["the-coffee-bar", "one-machine"].flatMap((slug) => ["--lesson", slug]);
  process.exitCode = tryStep(
    "Course of one's own",
    ["node", "scripts/verify.ts", "--build", "--out-dir", "dist-example", ...own],
    { COURSE: folder },
  );
} finally {
  rmSync(folder, { recursive: true });
}
