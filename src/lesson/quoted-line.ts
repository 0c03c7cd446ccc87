/**
 * What stands in one place of a printed line: of `the slowest waited 312 ms`, for
 * `the slowest waited {} ms`, `312`. Pure.
 */
import { parsePattern } from "../console/line-pattern.ts";

export type Quoted =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** @returns why it is none: undefined where the line can be looked for */
export function quoteProblem(line: string): string | undefined {
  const example = "such as the slowest waited {} ms";
  const parts = line.split("{}");
  if (parts.length !== 2) {
    return `Expected a line with one {} for what is quoted, ${example}; found ${parts.length === 1 ? "none" : `${String(parts.length - 1)} of them`} in \`${line}\`.`;
  }
  for (const part of parts) {
    const pattern = parsePattern(part);
    if (!pattern.ok) return pattern.message;
  }
  return undefined;
}

/**
 * @param line as the author writes it: `{}` is the word or number that is quoted; else a line of `output`
 * @param printed all lines of the run
 * @param again the command that records another
 */
export function quoteLine(line: string, printed: readonly string[], again: string): Quoted {
  const problem = quoteProblem(line);
  if (problem !== undefined) return { ok: false, message: problem };
  const shape = new RegExp(`^${line.split("{}").map(toShape).join("(\\S+)")}$`, "u");
  const found = printed.flatMap((text) => shape.exec(text)?.[1] ?? []);
  const [text] = found;
  if (text !== undefined && found.length === 1) return { ok: true, text };
  const what =
    found.length === 0
      ? `found none among\n${listed(printed)}\nCorrect it, or record again: ${again}`
      : `found ${String(found.length)}: ${found.join(", ")}. Write more of the line, so that only one fits.`;
  return { ok: false, message: `Expected one line \`${line}\` in the recorded run, ${what}` };
}

function toShape(part: string): string {
  const pattern = parsePattern(part);
  if (!pattern.ok) return "";
  return pattern.parts
    .map((piece) => {
      switch (piece.kind) {
        case "text":
          return piece.text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
        case "int":
          return "-?\\d+";
        case "any":
          return ".*";
      }
    })
    .join("");
}

function listed(printed: readonly string[]): string {
  const shown = printed.slice(0, 12).map((text) => `  ${text}`);
  return [...shown, ...(printed.length > 12 ? ["  …"] : [])].join("\n");
}
