/** The type of what the pointer rests on, and by a key of what stands at the caret. */
import { StateEffect, StateField, type Extension, type TransactionSpec } from "@codemirror/state";
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from "@codemirror/view";
import type { TypeAt } from "../../type-check/type-at.ts";
import { popups } from "../editor/popups.ts";
import type { CellTypes } from "./cell-types.ts";
import { typeElement } from "./tip-element.ts";
import { said } from "../../words/words.ts";

const setTip = StateEffect.define<Tooltip | null>();

/** The tip at the caret: it goes when the caret moves or the code changes. */
const caretTip = StateField.define<Tooltip | null>({
  create: () => null,
  update(tip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : tip;
  },
  provide: (field) => showTooltip.from(field),
});

export function typeTips({ file, types }: CellTypes): Extension {
  const at = async (view: EditorView, offset: number): Promise<TypeAt | undefined> => {
    const { doc } = view.state;
    const type = await types.typeAt(file, offset).catch(() => undefined);
    // The answer is about a text that is no more.
    return view.state.doc === doc ? type : undefined;
  };
  const showAtCaret = (view: EditorView): boolean => {
    const { head } = view.state.selection.main;
    void at(view, head).then((type) => {
      if (view.state.selection.main.head === head) view.dispatch(tipAtCaret(type, head));
    });
    return true;
  };
  return [
    caretTip,
    hoverTooltip(
      async (view, offset) => {
        const type = await at(view, offset);
        return type === undefined ? null : { ...tipOf(type), end: type.to };
      },
      { hideOnChange: true },
    ),
    keymap.of([{ key: "Ctrl-Shift-Space", run: showAtCaret, preventDefault: true }]),
    EditorView.domEventHandlers({
      blur: (_event, view) => {
        closeCaretTip(view);
      },
    }),
    popups.of(closeCaretTip),
    popups.of((view) => {
      if (!hasHoverTooltips(view.state)) return false;
      view.dispatch({ effects: closeHoverTooltips });
      return true;
    }),
  ];
}

function tipOf(type: TypeAt): Tooltip {
  return {
    pos: type.from,
    above: true,
    create: () => ({ dom: typeElement(type.signature, type.documentation) }),
  };
}

/** Seen, and said to those who do not see it. */
function tipAtCaret(type: TypeAt | undefined, head: number): TransactionSpec {
  if (type === undefined) {
    const sentence = said("Nothing here has a type.");
    const nothing: Tooltip = {
      pos: head,
      above: true,
      create: () => ({ dom: typeElement(sentence, "") }),
    };
    return { effects: [setTip.of(nothing), EditorView.announce.of(sentence)] };
  }
  const words = `${type.signature} ${type.documentation}`.trim();
  return { effects: [setTip.of(tipOf(type)), EditorView.announce.of(words)] };
}

function closeCaretTip(view: EditorView): boolean {
  if (view.state.field(caretTip) === null) return false;
  view.dispatch({ effects: setTip.of(null) });
  return true;
}
