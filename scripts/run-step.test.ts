import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./run-step.ts";

/** What a script prints whose quiet step runs `program`. */
function quietStep(program: string) {
  const command = JSON.stringify(["node", "-e", program]);
  const script = `import { runQuietStep } from "./scripts/run-step.ts"; runQuietStep("Step", ${command}); console.log("after");`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
}

test("of a quiet step that does well only its time is printed", () => {
  const { stdout, stderr, status } = quietStep('console.log("much"); console.error("more");');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\n── Step\n {3}Step: [\d.]+ s\nafter\n$/);
  expect(stderr).toBe("");
});

test("of one that fails all is printed, and nothing comes after it", () => {
  const { stdout, stderr, status } = quietStep(
    'console.log("much"); console.error("more"); process.exit(3);',
  );
  expect(status).toBe(3);
  expect(stdout).toBe("\n── Step\n");
  expect(stderr).toContain("much\nmore\n");
});

test("steps of one lane run one after the other, lanes beside one another, and a failure ends all once they have run", () => {
  const step = (name: string, program: string): string =>
    JSON.stringify([name, ["node", "-e", program]]);
  // Each says when it was there: `second` looks for what `first` leaves at its very end.
  const folder = mkdtempSync(join(tmpdir(), "lanes-"));
  const mark = JSON.stringify(join(folder, "mark"));
  const first = `setTimeout(() => require("fs").writeFileSync(${mark}, ""), 300)`;
  const second = `process.exit(require("fs").existsSync(${mark}) ? 7 : 8)`;
  const script = `import { runStepsAtOnce } from "./scripts/run-step.ts"; await runStepsAtOnce([[${step("Beside", "")}], [${step("First", first)}, ${step("Second", second)}]]); console.log("after");`;
  const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  expect(stdout).toContain("── Beside");
  expect(stdout).not.toContain("after");
  expect(status).toBe(7);
});
