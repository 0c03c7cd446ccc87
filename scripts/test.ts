/**
 * `npm test`: everything. The checks, the site built at the root and under a sub-path, then every
 * browser test. What is given on the command line goes to Playwright: `npm test -- tests/run.spec.ts`.
 */
import { getChromium } from "./get-chromium.ts";
import { runStep } from "./run-step.ts";

const chromium = getChromium();
runStep("Check", ["node", "scripts/check.ts"]);
runStep("Lessons under Node", ["node", "scripts/run-folders.ts"]);
runStep("Build under /course/", ["astro", "build", "--outDir", "dist-course"], {
  BASE: "/course/",
});
runStep(
  "Browser tests",
  ["playwright", "test", ...process.argv.slice(2)],
  { CHROMIUM_PATH: chromium },
  true,
);
