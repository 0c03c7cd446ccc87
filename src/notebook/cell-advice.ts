/** What a cell has to say to its reader, beside its output: each matter one note, in words and buttons. */
import "../words/all-words.ts";
import type { ConsoleLine } from "../console/line.ts";
import { noteButton, type CellNotes } from "./cell-notes.ts";
import { said } from "../words/words.ts";

export function adviseOnEditor(notes: CellNotes, tryAgain: () => void): void {
  notes.show(
    "editor",
    said("The editor did not load. Check the connection. "),
    noteButton(said("Try again"), () => {
      notes.hide("editor");
      tryAgain();
    }),
  );
}

/** After a run on a page without shared memory, where the run needed it. */
export async function adviseOnIsolation(
  notes: CellNotes,
  lines: readonly ConsoleLine[],
): Promise<void> {
  if (crossOriginIsolated) return;
  const { neededIsolation, isolationNote } = await import("./isolation.ts");
  if (neededIsolation(lines)) notes.show("isolation", ...isolationNote());
}

export interface AuthorChangedAdvice {
  /** The author's cell as it is now. */
  readonly original: string;
  readonly takeNew: () => void;
  readonly keepMine: () => void;
}

/** The note goes once the reader, or what they write, has settled the matter. */
export async function adviseOnAuthorChanged(
  notes: CellNotes,
  advice: AuthorChangedAdvice,
): Promise<void> {
  const { authorChangedNote } = await import("./author-changed.ts");
  notes.show("author-changed", ...authorChangedNote(advice));
}
