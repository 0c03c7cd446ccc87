/** Runs the Python programs of a lesson under the python3 at hand, and reads what they print. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import {
  pythonFolder,
  type PythonProgram,
  type PythonRun,
} from "../../src/lesson/python/program.ts";
import type { Lesson } from "../../src/lesson/read-lesson.ts";

/** ms: longer than any of them takes on a slow machine. */
const runLimit = 60_000;

/** @returns `3.11.7`; undefined where there is no python3 */
export function pythonVersion(): string | undefined {
  const { stdout, status } = spawnSync("python3", ["--version"], { encoding: "utf8" });
  return status === 0 ? /^Python (\S+)/.exec(stdout)?.[1] : undefined;
}

/** @param root of the project */
export async function runPython(
  { file }: Pick<PythonProgram, "file">,
  { dir }: Pick<Lesson, "dir">,
  root: string,
): Promise<PythonRun> {
  const child = spawn("python3", [file], {
    cwd: join(root, dir, pythonFolder),
    stdio: ["ignore", "pipe", "pipe"],
    // Not what this command was started with, and no compiled files beside the lesson's own.
    env: { PATH: process.env["PATH"] ?? "", PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1" },
    timeout: runLimit,
  });
  let printed = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const text = printed.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return { code: code ?? undefined, lines: text === "" ? [] : text.split("\n"), errors };
}
