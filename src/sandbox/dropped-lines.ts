/** The note that counts what a run printed beyond the lines that are kept. Pure. */
import type { ConsoleLine } from "../console/line.ts";
import { lineText } from "../console/text.ts";
import { englishNumber } from "../words/numbers.ts";

/** `and 995,000 more lines` */
export function droppedText(count: number): string {
  return `and ${englishNumber(count)} more ${count === 1 ? "line" : "lines"}`;
}

/** Whether a line is that note: `console.clear()` leaves one, too, which counts nothing. */
export function tellsOfDropped({ level, content }: ConsoleLine): boolean {
  return level === "note" && /^and [\d,]+ more lines?$/.test(lineText(content));
}
