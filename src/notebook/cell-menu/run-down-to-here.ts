import { isFailure, runInOrder } from "../run-in-order.ts";
import type { MenuEntry } from "./menu-entry.ts";

/** This cell and all above it, in their order, until one fails or is stopped. */
export const runDownToHere: MenuEntry = {
  label: "Run all cells up to here",
  isOffered: ({ downToHere }) => downToHere.length > 1,
  async act(cell) {
    const { downToHere } = cell;
    const count = downToHere.length;
    const runs = await runInOrder(downToHere, {
      endsAtFailure: true,
      begins: ({ file }, index) => cell.say(`${index + 1} of ${count}: ${file}`),
    });
    const last = runs.at(-1);
    if (last === undefined || !isFailure(last)) {
      cell.say(`All ${count} cells up to here have run.`);
      return;
    }
    const link = document.createElement("a");
    link.href = `#cell-${last.cell.file}`;
    link.textContent = last.cell.file;
    const why = last.result.state === "stopped" ? "was stopped" : "failed";
    cell.tell(
      `${runs.length} of ${count} cells have run. `,
      link,
      ` ${why}, so the cells after it were left as they are.`,
    );
  },
};
