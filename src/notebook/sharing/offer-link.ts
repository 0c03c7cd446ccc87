/** Hands a link to the reader, and says so at the cell that it is of. */
import { offerText, selectOffered } from "./offer-text.ts";

export interface LinkedCell {
  say(sentence: string): void;
  tell(...content: (Node | string)[]): void;
}

export async function offerLink(cell: LinkedCell, link: string): Promise<void> {
  const said = await offerText(link, "The link");
  const [sentence] = said;
  if (said.length === 1 && typeof sentence === "string") cell.say(sentence);
  else cell.tell(...said);
  selectOffered(said);
}
