/** The calm note on a lesson's page: edits of cells that the lesson no longer has. */
import { said } from "../../words/words.ts";
import type { Notebook } from "../notebook.ts";
import { parseThings } from "./progress.ts";

/** Shows the note, where there is something to say and the page is the lesson's own. */
export function showGoneEdits(notebook: Notebook): void {
  const place = document.querySelector<HTMLElement>(
    `[data-gone-edits-of="${CSS.escape(notebook.lesson)}"]`,
  );
  if (place === null) return;
  const { cells } = parseThings(place.dataset["things"]);
  let shown = "";
  const render = async (): Promise<void> => {
    const here = new Set([...cells, ...notebook.files]);
    const gone = [...notebook.stored].filter(([file]) => !here.has(file));
    const now = JSON.stringify(gone);
    if (now === shown || (gone.length === 0 && shown === "")) return;
    shown = now;
    place.hidden = gone.length === 0;
    const { editDetails } = await import("./edit-details.ts");
    const heading = document.createElement("h2");
    heading.textContent = said("Edits of cells that this lesson no longer has");
    const words = document.createElement("p");
    words.textContent = said(
      "The author renamed or removed these cells after you edited them. What you wrote is still here.",
    );
    place.replaceChildren(
      heading,
      words,
      ...gone.map(([file, { source }]) =>
        editDetails({ name: file, source, forget: () => void forget(file) }),
      ),
    );
  };
  let rendered = Promise.resolve();
  const show = (): Promise<void> => (rendered = rendered.then(render));
  const forget = async (file: string): Promise<void> => {
    notebook.remove(file);
    await show();
    // The next of them, else what comes after them.
    const next = place.hidden
      ? place.nextElementSibling?.querySelector("a")
      : place.querySelector("summary");
    next?.focus();
  };
  notebook.listen(() => void show());
  void show();
}
