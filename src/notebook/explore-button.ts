/** The button that explores a cell, and links that name one of its orders. All that they do is loaded then. */
import { noteButton } from "./cell-notes.ts";
import type { ExploredCell } from "./exploring/explore-cell.ts";
import { playground } from "./playground-id.ts";
import { said } from "../words/words.ts";

const load = () => import("./exploring/explore-cell.ts");

export function listenExploreButton(cell: ExploredCell): void {
  const button = cell.section.querySelector('[data-part="explore"]');
  if (button === null) return;
  const act = (how: (module: Awaited<ReturnType<typeof load>>) => Promise<void>): void => {
    load().then(how, () =>
      cell.tell(said("Exploring did not load. Check the connection and try again.")),
    );
  };
  button.addEventListener("click", () => act(({ exploreCell }) => exploreCell(cell)));
  const follow = (): void => {
    const [, text] = location.hash.split(`schedule=${encodeURIComponent(cell.file)}:`);
    if (text === undefined) return;
    const show = () => act(({ showSchedule }) => showSchedule(cell, text));
    // Code from a link never runs by itself.
    if (cell.lesson === playground) {
      cell.tell("The link shows an order of this code. ", noteButton("Show that order", show));
      return;
    }
    // Out of sight it is not laid out (`lay-out-near.ts`).
    cell.section.closest("[data-far]")?.removeAttribute("data-far");
    cell.section.querySelector('[data-part="schedules"]')?.scrollIntoView({ block: "center" });
    show();
  };
  follow();
  if (cell.lesson !== playground) addEventListener("hashchange", follow);
}
