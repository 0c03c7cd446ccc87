/** `npm run check`: everything but the browser. */
import { runStep } from "./run-step.ts";

runStep("Format", ["prettier", "--check", "--log-level", "warn", "."]);
runStep("Types", ["astro", "check", "--minimumFailingSeverity", "warning"]);
runStep("Lint", ["eslint", "--max-warnings", "0", "."]);
runStep("Cells' types", ["node", "scripts/check-cells.ts"]);
runStep("Import directions", [
  "depcruise",
  "--config",
  ".dependency-cruiser.mjs",
  "src",
  "scripts",
  "tests",
  "bench",
]);
runStep("Dead code", ["knip"]);
runStep("Unit tests", ["vitest", "run", "--reporter=dot"]);
runStep("Build", ["astro", "build"]);
runStep("Sizes", ["node", "scripts/check-sizes.ts"]);
