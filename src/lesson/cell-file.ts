/** Names of cells: what they import one another by, and what they are downloaded as. */

/** What is wrong with a cell's file name; undefined where nothing is. */
export function cellFileProblem(file: string): string | undefined {
  const expected = "Expected a file name such as gather.ts or prime.worker.ts";
  if (file === "") return `${expected}, found none. Write cell="gather.ts".`;
  if (file.endsWith(".d.ts")) {
    return `${expected}, found "${file}". A .d.ts file holds types alone and does not run.`;
  }
  if (!file.endsWith(".ts")) return `${expected}, found "${file}". A cell's name ends in .ts.`;
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]*\.ts$/.test(file)) {
    return `${expected}, found "${file}". A name is made of letters, digits, "-", "_" and dots.`;
  }
  return undefined;
}
