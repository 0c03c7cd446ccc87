/** Completions while typing and on Ctrl+Space: Tab or Enter takes one, Escape closes them. */
import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionStatus,
  pickedCompletion,
  type Completion as Proposal,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { Prec, type Extension } from "@codemirror/state";
import { keymap, type EditorView } from "@codemirror/view";
import type { Completion } from "../../type-check/completions.ts";
import { hearSelection } from "../editor/hear-selection.ts";
import { popups } from "../editor/popups.ts";
import type { CellTypes } from "./cell-types.ts";
import { placeDetail } from "./place-detail.ts";
import { typeElement } from "./tip-element.ts";
import { said } from "../../words/words.ts";

export function proposals(cell: CellTypes): Extension {
  return [
    autocompletion({
      override: [(context) => propose(context, cell)],
      icons: false,
      maxRenderedOptions: 60,
      positionInfo: (view, list, _option, _info, space) => {
        const caret = view.coordsAtPos(view.state.selection.main.head);
        return { style: placeDetail(list, caret?.top ?? 0, space) };
      },
    }),
    // Before the Tab that indents.
    Prec.highest(keymap.of([{ key: "Tab", run: acceptCompletion }])),
    popups.of((view) => {
      // What is only being asked for has not been seen: Escape means something else.
      const wasOpen = completionStatus(view.state) === "active";
      closeCompletion(view);
      return wasOpen;
    }),
  ];
}

/** Not after a space or a bracket: only where a name is being written, or may follow. */
const isWorthAsking = (before: string): boolean =>
  /[\p{ID_Start}$_][\p{ID_Continue}$]*$|[.'"/]$/u.test(before);

async function propose(
  context: CompletionContext,
  cell: CellTypes,
): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  if (!explicit && !isWorthAsking(state.sliceDoc(state.doc.lineAt(pos).from, pos))) return null;
  const found = await cell.types.completionsAt(cell.file, pos).catch(() => undefined);
  if (found === undefined || context.aborted || found.entries.length === 0) return null;
  return {
    from: found.from,
    options: found.entries.map((entry) => proposalOf(entry, pos, cell)),
    validFor: /^#?[\p{ID_Continue}$]*$/u,
  };
}

/** @param asked where TypeScript was asked (UTF-16 units) */
function proposalOf(entry: Completion, asked: number, { file, types }: CellTypes): Proposal {
  const detail = () =>
    types.completionDetail(file, asked, entry.name, entry.handle).catch(() => undefined);
  return {
    label: entry.name,
    type: entry.kind,
    boost: boostOf(entry),
    ...(entry.module === undefined ? {} : { detail: said("from {}", entry.module) }),
    info: async () => {
      const more = await detail();
      return more === undefined ? null : typeElement(more.signature, more.documentation);
    },
    apply: (view, picked, wordFrom, caret) => {
      const from = wordFrom - (entry.replaces?.before ?? 0);
      const to = caret + (entry.replaces?.after ?? 0);
      const before = view.state.sliceDoc(0, from);
      // Asked before the text changes: the answer is about the text as it is now.
      const more = entry.module === undefined ? undefined : detail();
      const insert = entry.insert ?? entry.name;
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        annotations: pickedCompletion.of(picked),
        userEvent: "input.complete",
      });
      void more?.then((found) => addImport(view, found?.changes ?? [], before));
    },
  };
}

/** Writes the import of what was taken, unless the reader has changed what it was made for meanwhile. */
function addImport(
  view: EditorView,
  changes: readonly { from: number; to: number; insert: string }[],
  before: string,
): void {
  if (changes.length === 0 || view.state.sliceDoc(0, before.length) !== before) return;
  if (changes.some(({ to }) => to > before.length)) return;
  hearSelection(view);
  view.dispatch({ changes: [...changes], userEvent: "input.complete" });
}

/** TypeScript's order ("10" near, "15" global) within what matches as well; −99 to 99. */
export function boostOf({ order, module }: Pick<Completion, "order" | "module">): number {
  // What another cell exports is nearer to a lesson than the platform's hundreds of names.
  const rank = module === undefined ? Number.parseInt(order, 10) : 14;
  return Number.isNaN(rank) ? 0 : Math.max(-99, Math.min(99, (15 - rank) * 4));
}
