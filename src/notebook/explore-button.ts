/** The button that explores a cell, and links that name one of its orders. All that they do is loaded then. */
import type { ExploredCell } from "./exploring/explore-cell.ts";
import { tellOnPage } from "./page-line.ts";
import { said } from "../words/words.ts";

const notLoaded = (): string => said("Exploring did not load. Check the connection and try again.");

export function listenExploreButton(cell: ExploredCell): void {
  cell.section.querySelector('[data-part="explore"]')?.addEventListener("click", () => {
    import("./exploring/explore-cell.ts").then(
      ({ exploreCell }) => exploreCell(cell),
      () => cell.tell(notLoaded()),
    );
  });
}

/** Shows the order that the address names, if it names one. @param cells all of the page */
export function followScheduleLink(cells: readonly ExploredCell[]): void {
  if (!location.hash.includes("schedule=")) return;
  import("./exploring/follow-link.ts").then(
    ({ followLink }) => followLink(location.hash, cells),
    () => tellOnPage(notLoaded()),
  );
}
