/** What a cell's menu does with links. A cell goes with the cells that it imports, as the reader has them. */
import { playground } from "../notebook.ts";
import { cellFiles } from "./cell-files.ts";
import { linkAddress } from "./link-address.ts";

/** Names a cell. */
export interface CellPlace {
  /** The notebook's id: the lesson's slug, or `playground`. */
  readonly lesson: string;
  readonly file: string;
}

/**
 * The address that opens a cell in anybody's playground.
 * @throws (rejects) with a sentence for the reader, where there is none
 */
export async function shareCell({ lesson, file }: CellPlace): Promise<string> {
  const files = await cellFiles(lesson, file);
  return linkAddress(lesson === playground ? { files } : { files, lesson });
}
