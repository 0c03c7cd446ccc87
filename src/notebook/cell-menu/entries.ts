/** What a cell's menu offers, from the top. An entry is a file of its own; see CONTRIBUTING. */
import { copyCode } from "./copy-code.ts";
import { copyLink } from "./copy-link.ts";
import { copyOutput } from "./copy-output.ts";
import { embedCell } from "./embed-cell.ts";
import { foldCode } from "./fold-code.ts";
import type { MenuEntry } from "./menu-entry.ts";
import { openInPlayground } from "./open-in-playground.ts";
import { runDownToHere } from "./run-down-to-here.ts";
import { unrollOutput } from "./unroll-output.ts";

export const cellMenuEntries: readonly MenuEntry[] = [
  copyCode,
  copyOutput,
  runDownToHere,
  foldCode,
  unrollOutput,
  copyLink,
  openInPlayground,
  embedCell,
];
