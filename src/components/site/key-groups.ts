/** The keys of the site, for the sheet that lists them. `Ctrl`, `Alt` and `Shift` are Apple's ⌘, ⌥ and ⇧ there; `Control` is the same everywhere. */

import type { Phrase } from "../../words/words.ts";

export interface KeyHelp {
  /** Chords that do the same. */
  readonly press: readonly (readonly string[])[];
  readonly does: Phrase;
}

export const keyGroups: readonly { readonly name: Phrase; readonly keys: readonly KeyHelp[] }[] = [
  {
    name: "In a cell",
    keys: [
      { press: [["Ctrl", "Enter"]], does: "Runs it" },
      { press: [["Shift", "Enter"]], does: "Runs it and goes to the next cell" },
      { press: [["Ctrl", "."]], does: "Stops it, from wherever you are on the page" },
      { press: [["Ctrl", "Shift", "Enter"]], does: "In an exercise: checks it" },
      { press: [["Enter"]], does: "On its code: opens the editor" },
      { press: [["Esc"]], does: "Leaves the editor" },
    ],
  },
  {
    name: "In the editor",
    keys: [
      { press: [["Tab"]], does: "Indents" },
      { press: [["Shift", "Tab"]], does: "Takes the indent back" },
      { press: [["Ctrl", "/"]], does: "Makes the line a comment, or none" },
      {
        press: [
          ["Alt", "↑"],
          ["Alt", "↓"],
        ],
        does: "Moves the line",
      },
      { press: [["Ctrl", "Z"]], does: "Takes the last change back" },
      { press: [["Control", "Space"]], does: "Proposes how to go on, once types are there" },
      { press: [["Control", "Shift", "Space"]], does: "Shows the type at the caret" },
      { press: [["F8"], ["Shift", "F8"]], does: "Goes to the next problem, or the one before" },
    ],
  },
  {
    name: "In a timeline",
    keys: [
      { press: [["←"], ["→"], ["↑"], ["↓"]], does: "Goes from task to task" },
      { press: [["+"], ["−"]], does: "Zooms in or out" },
      { press: [["0"]], does: "Shows all of it" },
      { press: [["Esc"]], does: "Lets go of the task" },
    ],
  },
  {
    name: "In a menu",
    keys: [
      { press: [["↑"], ["↓"]], does: "Goes from entry to entry" },
      { press: [["Esc"]], does: "Closes it" },
    ],
  },
  {
    name: "Anywhere",
    keys: [
      { press: [["Ctrl", "K"]], does: "Searches the site" },
      { press: [["?"]], does: "Shows these keys" },
    ],
  },
];
