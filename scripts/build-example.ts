/**
 * A course of one's own works: copies `examples/course/` to where a teacher's would lie, outside this
 * project, builds the site of it, verifies its lessons, edits one, and builds it twice more, with what is
 * remembered from the first time and without: to the same bytes. A step of `npm test`.
 */
import {
  appendFileSync,
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderDifferences } from "./folder-differences.ts";
import { root, tryStep } from "./run-step.ts";

const folder = mkdtempSync(join(tmpdir(), "course-"));
/** Through a link, as some systems have one above it, and some teachers. */
const course = join(folder, "linked");
/** With an address, for the sitemap and the feed: what is kept is to stand there as well. */
const environment = { COURSE: course, SITE: "https://school.example" };
/** Of its own: another build may be writing the usual one. */
const remembered = join(folder, "remembered.sqlite");
try {
  cpSync(join(root, "examples/course"), join(folder, "course"), { recursive: true });
  symlinkSync(join(folder, "course"), course, "junction");
  const own = ["the-coffee-bar", "one-machine"].flatMap((slug) => ["--lesson", slug]);
  const code = tryStep(
    "Course of one's own",
    ["node", "scripts/verify.ts", "--build", "--out-dir", "dist-example", ...own],
    { ...environment, BUILD_CACHE: remembered },
  );
  process.exitCode = code === 0 ? buildEdited() : code;
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns the exit code */
function buildEdited(): number {
  appendFileSync(join(course, "lessons/02-one-machine/index.mdx"), "\nOne more sentence.\n");
  const kept = build("Built after an edit", "dist-example", remembered);
  const anew = build("The same bytes, with nothing remembered", "dist-example-again", "off");
  if (kept === undefined || anew === undefined) return 1;
  if (kept === 0 || anew !== 0) {
    console.error(
      `Expected pages kept after an edit, and none where nothing is remembered; found ${String(kept)} and ${String(anew)}. See src/integrations/kept-pages.ts.`,
    );
    return 1;
  }
  const differences = folderDifferences(
    join(root, "dist-example"),
    join(root, "dist-example-again"),
  );
  for (const difference of differences) console.error(difference);
  console.log(
    differences.length === 0
      ? `Built twice, once with ${String(kept)} pages kept, to the same bytes.`
      : `Expected two builds of the same files to be the same; ${String(differences.length)} files differ. Look for what a kept page shows and its key does not name (src/integrations/kept-pages.ts), a time, a random name, or an order that nobody promised.`,
  );
  return differences.length === 0 ? 0 : 1;
}

/** @returns how many pages were kept from an earlier build; undefined where it failed */
function build(title: string, site: string, cache: string): number | undefined {
  const path = join(folder, "printed.txt");
  const file = openSync(path, "w");
  const code = tryStep(
    title,
    ["astro", "build", "--outDir", site],
    { ...environment, BUILD_CACHE: cache },
    ["ignore", file, file],
  );
  closeSync(file);
  const printed = readFileSync(path, "utf8");
  if (code === 0) return Number(/(\d+) of them kept/.exec(printed)?.[1]);
  console.error(printed);
  return undefined;
}
