import { escapeText } from "./escape.ts";
import { writeValue } from "./inspect.ts";
import { count } from "./inspect-primitive.ts";
import type { Style } from "./inspect-primitive.ts";
import { append } from "./intrinsics.ts";
import { cut } from "./capture-primitive.ts";
import type { LineContent, LinePart, TableContent } from "./line.ts";
import type { Snapshot } from "./snapshot.ts";

/** UTF-16 units of a line that are kept; the rest is counted. */
export const lineLimit = 10_000;

/** A piece of a line, in one style. */
export interface Span {
  readonly text: string;
  readonly style: Style | "text";
  /** The value that begins here, on the first of its pieces. */
  readonly value?: Snapshot;
}

/** The plain text of a line: what its element shows, and what `verify` compares. */
export function lineText(content: LineContent): string {
  switch (content.kind) {
    case "parts": {
      let text = "";
      const spans = lineSpans(content.parts);
      for (let index = 0; index < spans.length; index++) text += spans[index]?.text ?? "";
      return text;
    }
    case "table":
      return tableText(content);
    case "picture":
      return escapeText(content.picture.alt, true);
    case "plot":
      return escapeText(content.plot.alt, true);
  }
}

/** The text of a line in pieces, cut to `lineLimit` and with what was left out counted. */
export function lineSpans(parts: readonly LinePart[]): readonly Span[] {
  const spans: Span[] = [];
  let length = 0;
  let more = 0;
  function add(text: string, style: Span["style"], value?: Snapshot): void {
    const kept = cut(text, lineLimit - length);
    length += kept.length;
    more += text.length - kept.length;
    if (kept === "") return;
    append(spans, value === undefined ? { text: kept, style } : { text: kept, style, value });
  }
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) continue;
    if (part.kind === "text") {
      add(escapeText(part.text, true), "text");
      more += part.more ?? 0;
      continue;
    }
    let first: Snapshot | undefined = part.value;
    writeValue(part.value, (text, style) => {
      if (text === "") return;
      add(text, style, first);
      first = undefined;
    });
  }
  if (more > 0) append(spans, { text: `… ${count(more, "more character")}`, style: "special" });
  return spans;
}

/** Rows are lines, cells are parted by tabs: as a browser copies a table. */
function tableText(table: TableContent): string {
  let text = table.alt === undefined ? "" : `${escapeText(table.alt, true)}\n`;
  text += rowText(table.columns);
  for (let index = 0; index < table.rows.length; index++) {
    text += `\n${rowText(table.rows[index] ?? [])}`;
  }
  const rest = table.more ?? 0;
  return rest > 0 ? `${text}\n${moreRows(rest)}` : text;
}

export function moreRows(rows: number): string {
  return `… ${count(rows, "more row")}`;
}

function rowText(cells: readonly string[]): string {
  let text = "";
  for (let index = 0; index < cells.length; index++) {
    text += (index > 0 ? "\t" : "") + escapeText(cells[index] ?? "", false);
  }
  return text;
}
