/** What `npm test` is asked to run, held to what there is before minutes of checks and builds. Pure. */
import { basename } from "node:path";
import { nearestName } from "../src/compiler/nearest.ts";

/**
 * Only files of tests are looked at: what else stands there is Playwright's to read.
 * @param args as given on the command line: `tests/run.spec.ts:12`, `--trace`
 * @param files of the browser tests: `tests/run.spec.ts`
 * @returns what is wrong, and what to do; undefined where nothing is
 */
export function unknownSpecs(
  args: readonly string[],
  files: readonly string[],
): string | undefined {
  for (const arg of args) {
    const [path] = /^[^-*()[\]|][^*()[\]|]*\.spec\.ts(?=(:\d+){0,2}$)/.exec(arg) ?? [];
    if (path === undefined || files.some((file) => `/${file}`.endsWith(basename(path)))) continue;
    const names = files.map((file) => basename(file));
    const meant = nearestName(basename(path), names);
    const hint = meant === undefined ? "They are in tests/." : `Did you mean ${meant}?`;
    return `Expected a file of browser tests, found ${path}, which there is none of. ${hint}`;
  }
  return undefined;
}
