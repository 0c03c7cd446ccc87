/** An entry of a cell's menu, and the cell as entries see it. Types only. */
import type { RunnableCell } from "../run-in-order.ts";
import type { Phrase } from "../../words/words.ts";

export interface MenuCell extends RunnableCell {
  /** The notebook's id: the lesson's slug, or `playground`. */
  readonly lesson: string;
  /** As the reader has it now, ending in a line break. */
  readonly source: string;
  /** The whole cell, as `docs/architecture.md` lays it out. */
  readonly section: HTMLElement;
  /** The cells of the page down to this one, itself included, in their order. */
  readonly downToHere: readonly MenuCell[];
  /** One short sentence, shown for a moment and said to screen readers: `Copied.` */
  say(sentence: string): void;
  /** A note under the cell that stays until its next run, said to screen readers as well. */
  tell(...content: (Node | string)[]): void;
}

export interface MenuEntry {
  /** Begins with a verb: `Copy code`. Asked anew each time that the menu opens. */
  readonly label: Phrase | ((cell: MenuCell) => Phrase);
  /** Left out where it makes no sense; always offered if this is missing. */
  isOffered?(cell: MenuCell): boolean;
  /** The menu is closed by then, the focus on its button. What is thrown is told to the reader. */
  act(cell: MenuCell): void | Promise<void>;
}
