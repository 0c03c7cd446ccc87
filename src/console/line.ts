/**
 * What a run prints. Made in a thread (`create-console.ts`), checked on the page (`parse.ts`), turned
 * into text (`text.ts`) and into elements (`src/notebook/output/`). Plain data: what a cell logs never
 * crosses as anything else.
 */
import type { Snapshot } from "./snapshot.ts";
import type { Picture, Plot } from "./display.ts";

/** As the page shows it in `data-level`. `note` is ours: limits, counts of what was left out. */
export const levels = [
  "log",
  "info",
  "warn",
  "error",
  "debug",
  "table",
  "display",
  "note",
] as const;
export type Level = (typeof levels)[number];

/** Whether what a line of a run says is English on every page: errors are the engine's or ours, notes are ours. */
export const isEnglish = (level: Level): boolean => level === "error" || level === "note";

export interface ConsoleLine {
  readonly level: Level;
  /** The thread that printed it: 0 is the main one, the others count up in the order they started. */
  readonly thread: number;
  /** Depth of `console.group`, from 0. */
  readonly depth: number;
  /** ms since the run began. */
  readonly at: number;
  readonly content: LineContent;
}

export type LineContent =
  /** `console.log("a", {b: 1})`: parts to be joined as they are (spaces are in the texts). */
  | { readonly kind: "parts"; readonly parts: readonly LinePart[] }
  | TableContent
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "plot"; readonly plot: Plot };

/** `console.table`, and `display` of records. Cells are text; the first column is the row's key. */
export interface TableContent {
  readonly kind: "table";
  /** Headings, that of the key (`(index)`) included: as many as each row has cells. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows left out. */
  readonly more?: number;
  /** Of a `display`: what the table shows, in words, where the cell gave it. */
  readonly alt?: string;
}

export type LinePart =
  | {
      readonly kind: "text";
      readonly text: string;
      /** UTF-16 units left out at the end. */
      readonly more?: number;
    }
  | { readonly kind: "value"; readonly value: Snapshot };
