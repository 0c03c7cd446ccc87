import { escapeText } from "../../console/escape.ts";
import type { TableContent } from "../../console/line.ts";
import { moreRows } from "../../console/text.ts";
import { said } from "../../words/words.ts";

/** A real table, in a box that scrolls where it is too wide. */
export function createTableElement(content: TableContent): HTMLElement {
  const table = document.createElement("table");
  if (content.alt !== undefined) {
    table.createCaption().textContent = escapeText(content.alt, true);
  }
  appendRow(table.createTHead(), content.columns, "col");
  const body = table.createTBody();
  for (const row of content.rows) appendRow(body, row, "row");
  if (content.more !== undefined && content.more > 0) {
    const cell = table.createTFoot().insertRow().insertCell();
    cell.colSpan = Math.max(1, content.columns.length);
    cell.textContent = moreRows(content.more);
  }
  const box = document.createElement("div");
  box.className = "out-table";
  // A box that scrolls can be reached by keyboard.
  box.tabIndex = 0;
  box.role = "group";
  box.ariaLabel = said("Table");
  box.append(table);
  return box;
}

/** In the head every cell is a heading, in the body the first one. */
function appendRow(
  section: HTMLTableSectionElement,
  cells: readonly string[],
  scope: "col" | "row",
): void {
  const row = section.insertRow();
  cells.forEach((text, index) => {
    const cell = document.createElement(scope === "col" || index === 0 ? "th" : "td");
    if (cell.tagName === "TH") cell.setAttribute("scope", scope);
    else if (isNumeric(text)) cell.className = "out-number";
    cell.textContent = escapeText(text, false);
    row.append(cell);
  });
}

function isNumeric(text: string): boolean {
  return /^-?[\d.]+(?:e[+-]?\d+)?n?$/.test(text);
}
