/** From an address that names an order of a cell to that order, or to what is wrong with the address. */
import "../../words/all-words.ts";
import { noteButton } from "../cell-notes.ts";
import { tellOnPage } from "../page-line.ts";
import { playground } from "../playground-id.ts";
import { showSchedule, type ExploredCell } from "./explore-cell.ts";
import { linkedSchedule } from "./linked-schedule.ts";
import { said } from "../../words/words.ts";

/** @param fragment of the address, `#` included. @param cells all of the page */
export function followLink(fragment: string, cells: readonly ExploredCell[]): void {
  const link = linkedSchedule(fragment);
  if (link === undefined) return;
  tellOnPage("");
  const { file, text } = link;
  const cell = cells.find((one) => one.file === file && isExplorable(one));
  if (cell === undefined) {
    tellOnPage(
      said(
        "The link names an order of “{}”. No cell here that can be explored is called so.",
        file,
      ),
    );
    return;
  }
  const show = (): void => void showSchedule(cell, text);
  // Code from a link never runs by itself.
  if (cell.lesson === playground) {
    cell.tell("The link shows an order of this code. ", noteButton("Show that order", show));
    return;
  }
  // Out of sight it is not laid out (`lay-out-near.ts`).
  cell.section.closest("[data-far]")?.removeAttribute("data-far");
  cell.section.querySelector('[data-part="schedules"]')?.scrollIntoView({ block: "center" });
  show();
}

const isExplorable = (cell: ExploredCell): boolean =>
  cell.section.querySelector('[data-part="explore"]') !== null;
