import { isFailure, runInOrder } from "../run-in-order.ts";
import type { MenuEntry } from "./menu-entry.ts";
import { said } from "../../words/words.ts";

/** This cell and all above it, in their order, until one fails or is stopped. */
export const runDownToHere: MenuEntry = {
  label: "Run all cells up to here",
  isOffered: ({ downToHere }) => downToHere.length > 1,
  async act(cell) {
    const { downToHere } = cell;
    const count = downToHere.length;
    const runs = await runInOrder(downToHere, {
      endsAtFailure: true,
      begins: ({ file }, index) => cell.say(`${said("{} of {}: ", index + 1, count)}${file}`),
    });
    const last = runs.at(-1);
    if (last === undefined || !isFailure(last)) {
      cell.say(said("All {} cells up to here have run.", count));
      return;
    }
    const link = document.createElement("a");
    link.href = `#cell-${last.cell.file}`;
    link.textContent = last.cell.file;
    const why =
      last.result.state === "stopped"
        ? said(" was stopped, so the cells after it were left as they are.")
        : said(" failed, so the cells after it were left as they are.");
    cell.tell(said("{} of {} cells have run. ", runs.length, count), link, why);
  },
};
