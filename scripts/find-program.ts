/** Programs of the system that the commands and the tests start. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Where the first folder of the PATH that has one of some programs has it; undefined where none has.
 * @param names the one to take first, first
 * @param beyond folders to look in after those of the PATH
 */
export function findProgram(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
  beyond: readonly string[] = [],
): string | undefined {
  return [...(environment["PATH"] ?? "").split(delimiter), ...beyond]
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way no program for us.
    return false;
  }
}

/** What a variable of the environment says; undefined where it is empty, as where it is not set. */
export function settingOf(
  name: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const value = environment[name];
  return value === "" ? undefined : value;
}
