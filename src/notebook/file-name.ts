/** Names of files that a reader adds to the playground. */
import { numberText } from "../words/words.ts";

export type FileName =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly message: string };

/** Characters that a name may have: what a bar, a tab of an editor and every file system have room for. */
const longestName = 100;

const pattern = /^[A-Za-z0-9_][A-Za-z0-9._-]*\.ts$/;

/**
 * Checks a name as typed. Names are what modules import one another by, so they are plain: letters,
 * digits, `-`, `_` and dots, ending in `.ts`.
 * @param taken the names of the files that are there.
 */
export function checkFileName(typed: string, taken: Iterable<string>): FileName {
  const name = typed.trim();
  if (name === "") return { ok: false, message: "Give the file a name, such as task.ts." };
  if (name.length > longestName) {
    return {
      ok: false,
      message: `A file’s name has at most ${longestName} characters; this one has ${numberText(name.length)}. Choose a shorter one.`,
    };
  }
  if (!name.endsWith(".ts")) {
    const plain = `${name.replace(/\.[^.]*$/, "")}.ts`;
    const example = pattern.test(plain) ? plain : "task.ts";
    return { ok: false, message: `A file’s name ends in .ts: ${example}, for example.` };
  }
  if (!pattern.test(name)) {
    return {
      ok: false,
      message: `“${name}” cannot be a file’s name. Use letters, digits, “-”, “_” and dots, and end in .ts.`,
    };
  }
  if (name.endsWith(".d.ts")) {
    return {
      ok: false,
      message: "A .d.ts file holds types alone and does not run. Choose another name.",
    };
  }
  const other = takenName(name, taken);
  return other === undefined
    ? { ok: true, name }
    : { ok: false, message: `There is a file named ${other}. Choose another name.` };
}

/** The one of the names that are taken that leaves no room for `name`: on some disks capitals are no difference. */
export function takenName(name: string, taken: Iterable<string>): string | undefined {
  return [...taken].find((other) => other.toLowerCase() === name.toLowerCase());
}
