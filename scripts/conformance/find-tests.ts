/** The tests of a suite that are for us. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readTest, whyNot } from "./read-test.ts";
import type { ConformanceTest } from "./read-test.ts";

/** Parts of the suite that are not about the language, or for other hosts. */
const left = new Set(["intl402", "staging", "harness"]);

/**
 * @param suite a checkout of tc39/test262
 * @param filter part of the path of each
 * @throws where there is no suite, or no test in it
 */
export function findTests(suite: string, filter: string): readonly ConformanceTest[] {
  for (const part of ["test", "harness/assert.js", "harness/sta.js"]) {
    if (!existsSync(join(suite, part))) {
      throw new Error(
        `Expected ECMAScript's conformance suite (a checkout of tc39/test262) at ${suite}; found no ${part} there.`,
      );
    }
  }
  const folder = join(suite, "test");
  const tests = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!_FIXTURE)\.js$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !left.has(path.split("/")[0] ?? "") && path.includes(filter))
    .toSorted()
    .map((path) => readTest(path, readFileSync(join(folder, path), "utf8")))
    .filter((test) => whyNot(test) === undefined);
  if (tests.length === 0) {
    throw new Error(
      `Expected tests of async code in ${folder}; found none${filter && ` whose path has "${filter}" in it`}.`,
    );
  }
  return tests;
}
