/** The types of one cell, as its editor asks for them. */
import type { NotebookTypes } from "./notebook-types.ts";

export interface CellTypes {
  /** File name of the cell. */
  readonly file: string;
  readonly types: NotebookTypes;
}
