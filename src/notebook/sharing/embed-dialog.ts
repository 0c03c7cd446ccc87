/** "Embed this cell": its lines to copy, and what they lead to. */
import { copyText } from "../cell-menu/copy-text.ts";
import { noteButton } from "../cell-notes.ts";
import { siteAddress } from "../site-address.ts";
import { openDialog } from "./dialog.ts";
import { embedPath, embedSnippet } from "./embed-snippet.ts";
import type { CellPlace } from "./share-cell.ts";
import { said } from "../../words/words.ts";

/** px: the embedded page's line with the link, and the room for a few lines of output. */
const around = 120;

export interface EmbeddableCell extends CellPlace {
  readonly section: HTMLElement;
}

export function openEmbedDialog({ lesson, file, section }: EmbeddableCell): void {
  const address = new URL(siteAddress(embedPath(lesson, file)), location.href).href;
  const height = Math.ceil((section.getBoundingClientRect().height + around) / 10) * 10;

  const words = document.createElement("p");
  words.textContent = said(
    "Put these lines into a page of yours. The cell runs there as it does here, with the author’s code and the cells that it imports. What readers change there is not kept.",
  );
  const snippet = document.createElement("textarea");
  snippet.readOnly = true;
  snippet.spellcheck = false;
  snippet.rows = 7;
  snippet.value = embedSnippet({ address, file, height });
  snippet.ariaLabel = said("Lines to copy");
  const place = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = address;
  const more = document.createElement("a");
  more.href = siteAddress("teaching/#embed-a-cell");
  // Whatever the page's own language is.
  more.hreflang = "en";
  more.textContent = said("How its height adapts, and what else to know");
  place.append(said("They show this page: "), link, ". ", more, ".");
  const status = document.createElement("p");
  status.setAttribute("role", "status");

  const copy = noteButton(said("Copy these lines"), () => {
    selectAll(snippet);
    copyText(snippet.value).then(
      () => (status.textContent = said("Copied.")),
      () =>
        (status.textContent = said(
          "The browser did not allow copying. The lines are selected: copy them by hand.",
        )),
    );
  });
  openDialog({
    title: said("Embed {}", file),
    content: [words, snippet, place, status],
    actions: [copy],
    leave: said("Close"),
  });
  selectAll(snippet);
}

/** With its first line in view, also where the lines wrap: the end that moves, which browsers scroll to, is the first. */
function selectAll(field: HTMLTextAreaElement): void {
  field.focus();
  field.setSelectionRange(0, field.value.length, "backward");
  field.scrollTop = 0;
}
