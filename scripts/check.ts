/** `npm run check`: everything but the browser. */
import { runStep, runStepsAtOnce } from "./run-step.ts";

// What lint and types read of the content.
runStep("Content's types", ["astro", "sync"]);
await runStepsAtOnce([
  // The longest first: none of them has a use for a second core.
  [["Lint", ["eslint", "--max-warnings", "0", "."]]],
  [["Types", ["astro", "check", "--minimumFailingSeverity", "warning"]]],
  [["Format", ["prettier", "--check", "--log-level", "warn", "."]]],
  [["Cells' types", ["node", "scripts/check-cells.ts"]]],
  [
    [
      "Import directions",
      ["depcruise", "--config", ".dependency-cruiser.mjs", "src", "scripts", "tests", "bench"],
    ],
  ],
  [["Dead code", ["knip"]]],
]);
runStep("Unit tests", ["vitest", "run", "--reporter=dot"]);
runStep("Build", ["astro", "build"]);
runStep("Sizes", ["node", "scripts/check-sizes.ts"]);
runStep("Words", ["node", "scripts/check-words.ts"]);
