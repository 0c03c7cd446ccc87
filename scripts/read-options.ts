/** What is said after a command, `-- --lesson 03`. A slip is told in a sentence, with what there is. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestName } from "../src/compiler/nearest.ts";

/**
 * As Node's `parseArgs`. Where that finds a mistake, it is told and the process ends with 2, as usage errors do.
 * @param config without `args`: those of this process
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const problem = optionsProblem(process.argv.slice(2), config);
    if (problem === undefined) throw error;
    refuseOptions(problem);
  }
}

/** Ends this process as usage errors do. @param problem what was expected of an option, what found */
export function refuseOptions(problem: string): never {
  console.error(problem);
  process.exit(2);
}

/** What is wrong, and what to do; undefined where nothing is. Pure. */
export function optionsProblem(
  args: readonly string[],
  config: ParseArgsConfig,
): string | undefined {
  const options = config.options ?? {};
  const names = Object.keys(options);
  const list =
    names.length === 0
      ? "There is none."
      : `There is ${names.map((name) => written(name)).join(", ")}.`;
  const { tokens } = parseArgs({ ...config, args: [...args], strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional" && config.allowPositionals !== true) {
      return `Expected options alone, found ${token.value}. ${list}`;
    }
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = options[name];
    if (option === undefined) {
      const meant = nearestName(name, names);
      const hint = meant === undefined ? "" : ` Did you mean --${meant}?`;
      return `Expected an option that there is, found ${rawName}.${hint} ${list}`;
    }
    // A value that begins with a hyphen is more often a value that was forgotten.
    const isForgotten = value === undefined || (!token.inlineValue && value.startsWith("-"));
    if (option.type === "string" && isForgotten) {
      const what = value === undefined ? "none" : value;
      return `Expected a value after ${rawName}, found ${what}. ${list}`;
    }
    if (option.type === "boolean" && value !== undefined) {
      return `Expected ${rawName} alone, found ${rawName}=${value}. ${list}`;
    }
  }
  return undefined;

  function written(name: string): string {
    return options[name]?.type === "string" ? `--${name} …` : `--${name}`;
  }
}
