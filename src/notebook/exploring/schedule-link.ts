/** Links that open one order of a cell. */
import { cellFiles } from "../sharing/cell-files.ts";
import { linkAddress } from "../sharing/link-address.ts";
import { playground, type Notebook } from "../notebook.ts";

export interface LinkedCell {
  readonly file: string;
  readonly lesson: string;
  readonly notebook: Notebook;
}

/**
 * To the lesson, where the cell and what it imports are as the author wrote them; else to the playground,
 * with the reader's code.
 * @param text the schedule's
 * @throws (rejects) with a sentence for the reader, where it is too much for a link
 */
export async function scheduleLink(
  { file, lesson, notebook }: LinkedCell,
  text: string,
): Promise<string> {
  const mark = `schedule=${encodeURIComponent(file)}:${text}`;
  const files = await cellFiles(lesson, file);
  const isOriginal = files.every(({ name }) => notebook.edited(name) === undefined);
  if (lesson !== playground && isOriginal) {
    const { origin, pathname, search } = location;
    return `${origin}${pathname}${search}#${mark}`;
  }
  return `${linkAddress(lesson === playground ? { files } : { files, lesson })}&${mark}`;
}
