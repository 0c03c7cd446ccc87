/** Hands a link to the reader, and says so at the cell that it is of. */
import { offerText, selectOffered } from "./offer-text.ts";
import { said } from "../../words/words.ts";

export interface LinkedCell {
  say(sentence: string): void;
  tell(...content: (Node | string)[]): void;
}

export async function offerLink(cell: LinkedCell, link: string): Promise<void> {
  const offered = await offerText(link, said("The link"));
  const [sentence] = offered;
  if (offered.length === 1 && typeof sentence === "string") cell.say(sentence);
  else cell.tell(...offered);
  selectOffered(offered);
}
