import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root, with a slash at the end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Runs one command of a larger one, its output going straight to the terminal, and says how long it took.
 * Where it fails, this process ends with its exit code: what follows would only hide the message.
 * @param command a program of node_modules/.bin or the PATH, and its arguments
 * @param env added to this process's environment
 */
export function runStep(
  title: string,
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): void {
  const code = tryStep(title, command, env);
  if (code !== 0) process.exit(code);
}

/**
 * As `runStep`, but goes on where the command fails.
 * @returns the exit code; 1 for a command that was killed
 */
export function tryStep(
  title: string,
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): number {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}`, ...env },
  });
  if (error !== undefined)
    throw new Error(`${title}: ${program} cannot be started.`, { cause: error });
  const code = status ?? 1;
  if (code !== 0) console.error(`\n${title} failed: ${[program, ...args].join(" ")}`);
  else console.log(`   ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return code;
}
