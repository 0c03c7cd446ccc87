/** The button that explores a cell, and links that name one of its orders. All that they do is loaded then. */
import type { exploreCell, ExploredCell } from "./exploring/explore-cell.ts";
import { tellOnPage } from "./page-line.ts";
import { said } from "../words/words.ts";

const notLoaded = (): string => said("Exploring did not load. Check the connection and try again.");

/** Once it is there, a press takes the verdict of the one before away at once: it was of other code. */
let explore: typeof exploreCell | undefined;

export function listenExploreButton(cell: ExploredCell): void {
  cell.section.querySelector('[data-part="explore"]')?.addEventListener("click", () => {
    if (explore !== undefined) {
      void explore(cell);
      return;
    }
    import("./exploring/explore-cell.ts").then(
      ({ exploreCell }) => (explore = exploreCell)(cell),
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
