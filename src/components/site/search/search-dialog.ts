/** The search as a dialog: Pagefind's interface in the site's clothes. Made when it is first opened. */
import "../../../words/all-words.ts";
import { PagefindUI } from "@pagefind/default-ui";
import pagefindStyles from "@pagefind/default-ui/css/ui.css?inline";
import * as v from "valibot";
import { pagefindUserConfig } from "virtual:starlight/pagefind-config";
import { adoptStyles } from "../../../notebook/adopt-styles.ts";
import { closeBeside } from "../../../notebook/dialogs/close-beside.ts";
import { goOnFromHere } from "../../../notebook/dialogs/go-on-from-here.ts";
import styles from "./search.css?inline";

adoptStyles(pagefindStyles);
adoptStyles(styles);

/** What `Search.astro` writes. */
const wordsSchema = v.object({
  label: v.string(),
  cancel: v.string(),
  dev: v.string(),
  pagefind: v.record(v.string(), v.string()),
});

/** ms without a change, after which what was found is told. */
const pause = 500;

let made: HTMLDialogElement | undefined;

/**
 * Opens the search, or closes it.
 * @param words of `Search.astro`, JSON
 * @throws what cannot be made of them
 */
export function toggleSearch(words: string): void {
  made ??= makeDialog(v.parse(v.pipe(v.string(), v.parseJson(), wordsSchema), words));
  if (made.open) {
    made.close();
    return;
  }
  made.showModal();
  made.querySelector("input")?.focus();
}

function makeDialog({ label, cancel, dev, pagefind }: v.InferOutput<typeof wordsSchema>) {
  const dialog = document.createElement("dialog");
  dialog.className = "search-dialog";
  dialog.ariaLabel = label;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = cancel;
  close.addEventListener("click", () => dialog.close());
  const place = document.createElement("div");
  place.id = "search-place";
  dialog.append(close, place);
  closeBeside(dialog);
  dialog.addEventListener("click", ({ target }) => {
    // A result may be of this very page.
    if (target instanceof Element && target.closest("a") !== null) dialog.close();
  });
  dialog.addEventListener("close", goOnFromHere);
  document.body.append(dialog);
  if (import.meta.env.DEV) {
    place.textContent = dev;
    return dialog;
  }
  const base = import.meta.env.BASE_URL;
  new PagefindUI({
    ...pagefindUserConfig,
    element: "#search-place",
    baseUrl: base,
    bundlePath: `${base.replace(/\/$/, "")}/pagefind/`,
    showImages: false,
    showSubResults: true,
    translations: pagefind,
  });
  // A placeholder is no name.
  const input = place.querySelector("input");
  if (input !== null) input.ariaLabel = label;
  tellCount(dialog, place);
  return dialog;
}

/** How much was found is read out, once the reader pauses. Pagefind's own line comes and goes with each search. */
function tellCount(dialog: HTMLElement, place: HTMLElement): void {
  const status = document.createElement("p");
  status.role = "status";
  status.className = "visually-hidden";
  dialog.append(status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = place.querySelector(".pagefind-ui__message")?.textContent.trim() ?? "";
      if (status.textContent !== text) status.textContent = text;
    }, pause);
  }).observe(place, { childList: true, characterData: true, subtree: true });
}
