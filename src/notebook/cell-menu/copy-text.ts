import { said } from "../../words/words.ts";

/** @throws (rejects) with a sentence for the reader, where the browser keeps the clipboard to itself */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new Error(said("The browser did not allow it. Select the text and copy it by hand."), {
      cause,
    });
  }
}
