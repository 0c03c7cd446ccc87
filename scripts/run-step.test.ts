import { spawnSync } from "node:child_process";
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
