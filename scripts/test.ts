/**
 * `npm test`: everything. The checks, the site built at the root and under a sub-path, a course of
 * one's own built and verified, then every browser test. What is given on the command line goes to Playwright: `npm test -- tests/run.spec.ts`.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { getChromium } from "./get-chromium.ts";
import { refuseOptions } from "./read-options.ts";
import { root, runStep, runStepsAtOnce, tryStep } from "./run-step.ts";
import { unknownSpecs } from "./unknown-specs.ts";

const slip = unknownSpecs(process.argv.slice(2), globSync("tests/**/*.spec.ts", { cwd: root }));
if (slip !== undefined) refuseOptions(slip);
// The tests are of our course, at the root, by a site that does not know its origin; what is set for a
// release is for the build that it packs. Empty is as good as not set, but for BASE.
Object.assign(process.env, { SITE: "", BASE: "/", COURSE: "" });
const chromium = getChromium();
runStep("Check", ["node", "scripts/check.ts"]);
await runStepsAtOnce(
  [
    // It mostly waits, for programs that wait.
    [["Lessons under Node", ["node", "scripts/run-folders.ts"]]],
    // Never two builds at once: Astro writes which modules a course has into `.astro`, whatever its folder for
    // all else, and reads it again when it bundles. The pages of one course would be looked for in the other.
    [
      ["Course of one's own", ["node", "scripts/build-example.ts"]],
      [
        "Build under /course/",
        ["astro", "build", "--outDir", "dist-course"],
        // One of the two sites knows its origin, and has what is made for others than readers.
        { BASE: "/course/", SITE: "https://interleave.example" },
      ],
    ],
  ],
  { CHROMIUM_PATH: chromium },
);

const folder = mkdtempSync(join(tmpdir(), "interleave-tests-"));
const tally = join(folder, "tally");
const failures = join(folder, "failures");
/** Tests at once where none measures time: one a core, within what the suite has been tried with. */
const workersTogether = Math.min(Math.max(availableParallelism(), 2), 6);
const projects = [
  ["together", workersTogether],
  ["alone", 1],
] as const;
const read = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
let died = 0;
for (const [project, workers] of projects) {
  const before = read(tally).length;
  const options = [`--project=${project}`, `--workers=${String(workers)}`, "--pass-with-no-tests"];
  // Each empties its folder before it begins.
  const output = `--output=${join("test-results", project)}`;
  const code = tryStep(
    `Browser tests, ${project}`,
    ["playwright", "test", ...options, output, ...process.argv.slice(2)],
    { CHROMIUM_PATH: chromium, TEST_TALLY: tally, TEST_FAILURES: failures },
  );
  if (code === 0) continue;
  process.exitCode = code;
  // It failed otherwise than by a test: counted, so that the last line never claims success.
  if (!/[1-9]\d* failed/.test(read(tally).slice(before))) died += 1;
}
const lines = read(tally);
const whatFailed = read(failures);
rmSync(folder, { recursive: true });
const sum = (outcome: RegExp): number =>
  [...lines.matchAll(outcome)].reduce((all, [, count]) => all + Number(count), 0);
const [passed, failed] = [sum(/(\d+) passed/g), sum(/(\d+) failed/g) + died];
if (passed + failed === 0) {
  console.error(`No browser test ran: expected some for "${process.argv.slice(2).join(" ")}".`);
  process.exitCode = 1;
}
// Once more at the end: of a long log often only the end is kept.
if (whatFailed !== "") console.log(`\n── What failed\n${whatFailed}`);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
