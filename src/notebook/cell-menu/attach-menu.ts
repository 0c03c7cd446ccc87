/**
 * The menu of a cell, by the ARIA Authoring Practices' pattern. A popover of the button's: the browser
 * closes it on Escape and on a press elsewhere, and gives the focus back.
 * https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
import "../../words/all-words.ts";
import { cellMenuEntries } from "./entries.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./cell-menu.css?inline";
import type { MenuCell, MenuEntry } from "./menu-entry.ts";
import { said } from "../../words/words.ts";

adoptStyles(styles);

/** px between the button and its menu. */
const gap = 4;

/** Opens it for the first time; from then on the browser does, at each press. */
export function attachMenu(button: HTMLButtonElement, cell: MenuCell): void {
  // Pressed twice while it was loading.
  if (button.popoverTargetElement !== null) return;
  const menu = document.createElement("div");
  menu.className = "cell-menu";
  menu.popover = "auto";
  menu.role = "menu";
  menu.ariaLabel = button.ariaLabel;
  menu.addEventListener("beforetoggle", (event) => {
    if (!("newState" in event) || event.newState !== "open") return;
    const offered = cellMenuEntries.filter((entry) => entry.isOffered?.(cell) ?? true);
    menu.replaceChildren(...offered.map((entry) => item(entry, cell, menu)));
    place(menu, button, offered.length);
  });
  menu.addEventListener("toggle", (event) => {
    const isOpen = "newState" in event && event.newState === "open";
    button.ariaExpanded = String(isOpen);
    if (isOpen) items(menu)[0]?.focus();
  });
  menu.addEventListener("keydown", (event) => moveIn(menu, event));
  // Beside the cell's section, not in it: the entries' names are not the cell's own controls'.
  button.closest("section")?.after(menu);
  button.popoverTargetElement = menu;
  menu.showPopover();
}

function item(entry: MenuEntry, cell: MenuCell, menu: HTMLElement): HTMLButtonElement {
  const label = said(typeof entry.label === "string" ? entry.label : entry.label(cell));
  const made = document.createElement("button");
  made.type = "button";
  made.role = "menuitem";
  made.tabIndex = -1;
  made.textContent = label;
  made.addEventListener("click", () => {
    menu.hidePopover();
    void perform(entry, label, cell);
  });
  return made;
}

async function perform(entry: MenuEntry, label: string, cell: MenuCell): Promise<void> {
  try {
    await entry.act(cell);
  } catch (error) {
    cell.tell(`${label}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const items = (menu: HTMLElement): readonly HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

/** Arrows go round; Home, End and first letters leap; Tab goes on from the button. */
function moveIn(menu: HTMLElement, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = items(menu);
  const at = all.findIndex((one) => one === document.activeElement);
  const next = target(event.key, at, all);
  if (event.key === "Tab") menu.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function target(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return all[(at + 1) % all.length];
    case "ArrowUp":
      return all.at(at <= 0 ? -1 : at - 1);
    case "Home":
      return all[0];
    case "End":
      return all.at(-1);
    default: {
      if (key.length !== 1 || key === " ") return undefined;
      const fromHere = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      return fromHere.find((one) => one.textContent.toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}

/** Under the button where there is room, else above it, their ends in line. It scrolls with the page. */
function place(menu: HTMLElement, button: HTMLElement, count: number): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const row = matchMedia("(pointer: coarse)").matches ? 44 : 36;
  const height = count * row + 16;
  const isAbove = bottom + height > innerHeight && top > height;
  const isFromRight = getComputedStyle(button).direction === "rtl";
  menu.style.insetInlineEnd = `${isFromRight ? left : clientWidth - right}px`;
  menu.style.top = isAbove ? "auto" : `${bottom + scrollY + gap}px`;
  menu.style.bottom = isAbove ? `${clientHeight - top - scrollY + gap}px` : "auto";
}
