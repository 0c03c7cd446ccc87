/** The editor of one cell, and what TypeScript has to say of it, once the reader wants to know. */
import "../../words/all-words.ts";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { createEditor, type CellEditor, type EditorOptions } from "../editor/create-editor.ts";
import type { Notebook } from "../notebook.ts";
import { NotebookTypes } from "./notebook-types.ts";
import { TypesFoot } from "./types-foot.ts";

export interface TypedEditorOptions extends EditorOptions {
  readonly notebook: Notebook;
}

/** Those whose problems are shown under every cell of the page, also under those without an editor. */
const shown = new WeakSet<NotebookTypes>();

export function createTypedEditor(options: TypedEditorOptions): CellEditor {
  const section = options.parent.closest("section");
  if (section === null) throw new Error("Expected an editor inside a cell's section; found none.");
  const file = section.ariaLabel ?? "";
  const types = NotebookTypes.of(options.notebook);
  const editor = createEditor({
    ...options,
    changed: (text) => {
      options.changed(text);
      types.edited();
    },
  });
  editor.extend(askByKey(types));
  const foot = TypesFoot.of(section);
  foot.hasEditor = true;
  let isExtended = false;
  const show = (): void => {
    // The reader has deleted it. That it is off the page alone says nothing: a link's playground may stand there.
    if (!options.notebook.files.includes(file)) {
      forget();
      return;
    }
    const { state } = types;
    foot.showState(state.kind, { waits: types.waitsForRequest, request: () => types.request() });
    if (state.kind === "ready" && !isExtended) {
      isExtended = true;
      editor.extend(state.editorTypes({ file, types }));
    }
  };
  const forget = types.listen(show);
  show();
  if (!shown.has(types)) {
    shown.add(types);
    types.listen(() => showProblems(options.notebook, types));
  }
  showProblems(options.notebook, types);
  return editor;
}

/** Who asks for a type or a completion before there are any has asked for types. */
function askByKey(types: NotebookTypes): Extension {
  const run = (): boolean => {
    if (types.state.kind === "ready") return false;
    types.request();
    return true;
  };
  return keymap.of(["Ctrl-Space", "Ctrl-Shift-Space"].map((key) => ({ key, run })));
}

/** Under each cell of the notebook that stands on this page. One of its name may stand there in its place. */
function showProblems(notebook: Notebook, types: NotebookTypes): void {
  for (const cell of document.querySelectorAll("lesson-cell")) {
    if (cell.notebook !== notebook) continue;
    TypesFoot.of(cell.section).showProblems(types.problems(cell.file));
  }
}
