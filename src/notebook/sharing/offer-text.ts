/** Hands a text to the reader: by the clipboard, or where that is denied in a field to copy it from. */
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./sharing.css?inline";
import { said } from "../../words/words.ts";

adoptStyles(styles);

/**
 * @param what begins a sentence: `The link`
 * @returns what to say; where it holds a field, `selectOffered` selects its text once it is on the page
 */
export async function offerText(text: string, what: string): Promise<(Node | string)[]> {
  try {
    await navigator.clipboard.writeText(text);
    return [said("{} is copied.", what)];
  } catch {
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = text;
    field.className = "offered-text";
    field.ariaLabel = what;
    // Whoever comes to it wants all of it.
    field.addEventListener("focus", () => field.select());
    return [said("The browser did not allow copying. {}: ", what), field];
  }
}

export function selectOffered(content: readonly (Node | string)[]): void {
  const field = content.find((node) => node instanceof HTMLInputElement);
  field?.focus();
  field?.select();
}
