/** Traced code for tests and their readers: marks made visible, insertions taken out. */
import { insertionPattern, marks } from "./marks.ts";

/** With ‹ and › in the place of the marks, which no one can see. */
export function showMarks(code: string): string {
  return code.replaceAll(marks.begin, "‹").replaceAll(marks.end, "›");
}

export function hideMarks(shown: string): string {
  return shown.replaceAll("‹", marks.begin).replaceAll("›", marks.end);
}

export function stripInsertions(code: string): string {
  return code.replaceAll(new RegExp(insertionPattern, "g"), "");
}

/** Without the line that links a module to its tracer. */
export function stripLink(code: string): string {
  return code.replace(/^ import \{ trace as þ+n \} from "interleave:trace";\n/m, "");
}
