/** A lesson's folder with what the reader made of its cells. */
import "../../words/all-words.ts";
import { saveFile } from "../../timeline/save-file.ts";
import { loadLesson } from "../lesson-modules.ts";
import { Notebook } from "../notebook.ts";
import { folderOf } from "./folder-of.ts";
import { said } from "../../words/words.ts";

/** @param button names the lesson; the `role="status"` beside it is told what comes of it */
export async function downloadEdited(button: HTMLElement): Promise<void> {
  const status = button.parentElement?.querySelector('[role="status"]');
  const lesson = button.dataset["lesson"] ?? "";
  try {
    const notebook = Notebook.of(lesson);
    const [cells] = await Promise.all([loadLesson(lesson), notebook.ready]);
    const files = [...cells.keys()].flatMap((name) => {
      const source = notebook.edited(name);
      return source === undefined ? [] : [{ name, source }];
    });
    const archive = await folderOf(files, `lessons/${lesson}/${lesson}.zip`);
    saveFile(`${lesson}.zip`, archive, "application/zip");
    if (status != null) {
      const names = files.map(({ name }) => name).join(", ");
      status.textContent = said("Downloaded, with your {}.", names);
    }
  } catch (error) {
    if (status != null) status.textContent = error instanceof Error ? error.message : String(error);
  }
}
