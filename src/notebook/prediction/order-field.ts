/** Lines to put in order: by dragging (mouse and touch), by buttons, and by arrow keys. */
import Sortable from "sortablejs";
import { areSameLines } from "../../exercise/prediction/ordered-lines.ts";
import type { AnswerField } from "./answer-field.ts";
import { partOf, partsOf } from "./prediction-parts.ts";
import { said } from "../../words/words.ts";

/** @param say to screen readers */
export function orderField(host: HTMLElement, say: (text: string) => void): AnswerField {
  const list = partOf(host, "rows", HTMLOListElement);
  const right = partOf(host, "right", HTMLElement);
  const rows = (): HTMLElement[] => partsOf(list, "row");
  const textOf = (row: Element): string => row.querySelector("code")?.textContent ?? "";
  let isLocked = false;
  /** The row that arrow keys move, and where it was. */
  let grabbed: { readonly row: HTMLElement; readonly from: number } | undefined;

  const sortable = Sortable.create(list, {
    handle: '[data-part="grip"]',
    draggable: '[data-part="row"]',
    // The same for a mouse as for a finger; the browser's own drag looks different everywhere.
    forceFallback: true,
    fallbackTolerance: 3,
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
    ghostClass: "predict-ghost",
    onEnd: ({ item, oldIndex, newIndex }) => {
      if (oldIndex !== newIndex) tellPlace(item);
      showEnds();
    },
  });

  function tellPlace(row: Element): void {
    const all = rows();
    const place = all.findIndex((each) => each === row) + 1;
    say(said("{}: now {} of {}.", textOf(row), place, all.length));
  }

  /** The first cannot go up, the last not down. Not `disabled`, which would take the focus away. */
  function showEnds(): void {
    const all = rows();
    for (const [index, row] of all.entries()) {
      partOf(row, "up", HTMLButtonElement).ariaDisabled = String(index === 0);
      partOf(row, "down", HTMLButtonElement).ariaDisabled = String(index === all.length - 1);
    }
  }

  function moveTo(row: HTMLElement, place: number): void {
    const all = rows();
    const at = all.indexOf(row);
    const to = all[place];
    if (to === undefined || place === at) return;
    const focused = document.activeElement;
    if (place < at) to.before(row);
    else to.after(row);
    // Moving an element takes its focus.
    if (focused instanceof HTMLElement && row.contains(focused)) focused.focus();
    showEnds();
    tellPlace(row);
  }

  function grab(row: HTMLElement): void {
    grabbed = { row, from: rows().indexOf(row) };
    partOf(row, "grip", HTMLButtonElement).ariaPressed = "true";
    row.toggleAttribute("data-grabbed", true);
    say(
      said(
        "{}: grabbed. Arrow keys move it, Enter puts it down, Escape takes it back.",
        textOf(row),
      ),
    );
  }

  function letGo(): void {
    if (grabbed === undefined) return;
    const { row } = grabbed;
    grabbed = undefined;
    partOf(row, "grip", HTMLButtonElement).ariaPressed = "false";
    row.removeAttribute("data-grabbed");
  }

  list.addEventListener("click", ({ target }) => {
    if (isLocked || !(target instanceof Element)) return;
    const row = target.closest<HTMLElement>('[data-part="row"]');
    const button = target.closest<HTMLElement>("button");
    if (row === null || button === null) return;
    const place = rows().indexOf(row);
    if (button.dataset["part"] === "up") moveTo(row, place - 1);
    else if (button.dataset["part"] === "down") moveTo(row, place + 1);
    else if (grabbed?.row === row) {
      letGo();
      tellPlace(row);
    } else {
      letGo();
      grab(row);
    }
  });
  list.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (isLocked || !(target instanceof Element)) return;
    const row = target.closest<HTMLElement>('[data-part="row"]');
    if (row === null) return;
    const isGrabbed = grabbed?.row === row;
    if (key === "Escape" && grabbed !== undefined) {
      const { row: held, from } = grabbed;
      letGo();
      moveTo(held, from);
    } else if ((key === "ArrowUp" || key === "ArrowDown") && (isGrabbed || event.altKey)) {
      moveTo(row, rows().indexOf(row) + (key === "ArrowUp" ? -1 : 1));
    } else return;
    event.preventDefault();
  });
  list.addEventListener("focusout", ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && grabbed?.row.contains(relatedTarget) === true;
    // A row that is being moved loses the focus for a moment, to nothing.
    if (relatedTarget !== null && !isInside) letGo();
  });
  showEnds();

  return {
    read: () => ({ kind: "order", lines: rows().map(textOf) }),
    restore(commitment) {
      if (commitment.kind !== "order") return false;
      const left = rows();
      if (!areSameLines(commitment.lines, left.map(textOf))) return false;
      for (const line of commitment.lines) {
        const index = left.findIndex((row) => textOf(row) === line);
        list.append(...left.splice(index, 1));
      }
      showEnds();
      return true;
    },
    lock(locked) {
      letGo();
      isLocked = locked;
      sortable.option("disabled", locked);
      host.toggleAttribute("data-locked", locked);
    },
    mark(grade) {
      const order = grade?.kind === "order" ? grade : undefined;
      for (const [index, row] of rows().entries()) {
        const isInPlace = order?.inPlace[index];
        row.toggleAttribute("data-true", isInPlace === true);
        row.toggleAttribute("data-wrong", isInPlace === false);
        partOf(row, "mark", HTMLElement).textContent =
          isInPlace === undefined ? "" : said(isInPlace ? "in place" : "elsewhere");
      }
      right.hidden = order === undefined || order.verdict === "right";
      if (right.hidden || order === undefined) return;
      const title = document.createElement("p");
      title.textContent = said("As the run printed them");
      const lines = document.createElement("ol");
      for (const line of order.lines) {
        const code = document.createElement("code");
        code.textContent = line;
        const item = document.createElement("li");
        item.append(code);
        lines.append(item);
      }
      right.replaceChildren(title, lines);
    },
    focus() {
      const first = rows()[0];
      if (first !== undefined) partOf(first, "grip", HTMLButtonElement).focus();
    },
  };
}
