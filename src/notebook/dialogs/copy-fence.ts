/** Copy at a fence that does not run: the button itself says that it is done, and a status to screen readers. */
import "../../words/all-words.ts";
import { said } from "../../words/words.ts";
import { copyText } from "../cell-menu/copy-text.ts";

/** ms that the answer stands in the button. */
const moment = 2000;

export async function copyFence(button: Element): Promise<void> {
  const fence = button.parentElement;
  const code = fence?.querySelector("code");
  const status = fence?.querySelector('[role="status"]');
  if (!(code instanceof HTMLElement) || !(status instanceof HTMLElement)) return;
  try {
    await copyText(code.textContent.replace(/\n$/, ""));
    status.textContent = said("Code copied.");
    button.textContent = said("Copied");
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
    button.textContent = said("Not allowed");
  }
  setTimeout(() => {
    status.textContent = "";
    button.textContent = said("Copy");
  }, moment);
}
