import { spawn, spawnSync, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";

/** The project's root, with a slash at the end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** A program of node_modules/.bin or the PATH, and its arguments. */
type Command = readonly [string, ...string[]];

/** `env` is added to this process's environment, for this step alone. */
type Step = readonly [title: string, command: Command, env?: Readonly<Record<string, string>>];

/**
 * Runs one command of a larger one, its output going straight to the terminal, and says how long it took.
 * Where it fails, this process ends with its exit code: what follows would only hide the message.
 * @param env added to this process's environment
 */
export function runStep(
  title: string,
  command: Command,
  env: Readonly<Record<string, string>> = {},
): void {
  const code = tryStep(title, command, env);
  if (code !== 0) process.exit(code);
}

/**
 * As `runStep`, but what the command prints is shown only where it fails: hundreds of lines would stand before
 * those that were asked for.
 */
export function runQuietStep(
  title: string,
  command: Command,
  env: Readonly<Record<string, string>> = {},
): void {
  const folder = mkdtempSync(join(tmpdir(), "step-"));
  // Both of its streams into one file, which keeps their order.
  const path = join(folder, "printed.txt");
  const file = openSync(path, "w");
  const code = tryStep(title, command, env, ["ignore", file, file]);
  closeSync(file);
  if (code !== 0) process.stderr.write(readFileSync(path));
  rmSync(folder, { recursive: true });
  if (code !== 0) process.exit(code);
}

/**
 * As `runStep`, but goes on where the command fails.
 * @returns the exit code; 1 for a command that was killed
 */
export function tryStep(
  title: string,
  [program, ...args]: Command,
  env: Readonly<Record<string, string>> = {},
  stdio: StdioOptions = "inherit",
): number {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio,
    env: { ...environment(), ...env },
  });
  if (error !== undefined) throw cannotStart(title, program, error);
  return tellEnd(title, [program, ...args], status, started);
}

/**
 * Runs commands that need nothing of one another, as many at once as the machine has cores. What each prints
 * is shown whole once it has ended. All of them run, and where some fail, this process ends with the code of one.
 * @param lanes what must not run at once stands in one of them, and runs one after the other
 */
export async function runStepsAtOnce(
  lanes: readonly (readonly Step[])[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const limit = pLimit(availableParallelism());
  const run = async ([title, [program, ...args], own = {}]: Step): Promise<number> => {
    const started = performance.now();
    const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...environment(), ...colour, ...env, ...own },
    });
    const printed: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => printed.push(part));
    child.stderr.on("data", (part: Buffer) => printed.push(part));
    const [status] = (await once(child, "close").catch((error: unknown) => {
      throw cannotStart(title, program, error);
    })) as [number | null];
    console.log(`\n── ${title}`);
    process.stdout.write(Buffer.concat(printed));
    return tellEnd(title, [program, ...args], status, started);
  };
  const runLane = async (steps: readonly Step[]): Promise<number[]> => {
    const codes: number[] = [];
    for (const step of steps) codes.push(await run(step));
    return codes;
  };
  const codes = (await limit.map(lanes, runLane)).flat();
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}` };
}

function cannotStart(title: string, program: string, cause: unknown): Error {
  return new Error(`${title}: ${program} cannot be started.`, { cause });
}

function tellEnd(title: string, command: Command, status: number | null, started: number): number {
  const code = status ?? 1;
  if (code !== 0) console.error(`\n${title} failed: ${command.join(" ")}`);
  else console.log(`   ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return code;
}
