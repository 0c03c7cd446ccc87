/** What can be written at a place, as TypeScript proposes it. */
import ts from "typescript";
import { documentationOf } from "./type-at.ts";
import type { TypeProject } from "./type-project.ts";

export interface Completion {
  readonly name: string;
  /** What kind of thing it is, in TypeScript's word: `function`, `const`, `property`. */
  readonly kind: string;
  /** TypeScript's order: what is near comes first. */
  readonly order: string;
  /** What is written, where it is not the name. */
  readonly insert?: string;
  /** What goes beside the word (UTF-16 units): the dot of `a.` before it, where `?.b` is written. */
  readonly replaces?: { readonly before: number; readonly after: number };
  /** The module that it must first be imported from: `./task.ts`. */
  readonly module?: string;
  /** What TypeScript wants back when it is asked for more. */
  readonly handle?: CompletionHandle;
}

export interface CompletionHandle {
  readonly source?: string;
  readonly data?: ts.CompletionEntryData;
}

export interface Completions {
  /** Where the word that they complete begins (UTF-16 units in the cell). */
  readonly from: number;
  readonly entries: readonly Completion[];
}

export interface CompletionDetail {
  readonly signature: string;
  readonly documentation: string;
  /** What else changes in the cell: the import that it needs. */
  readonly changes: readonly CompletionChange[];
}

export interface CompletionChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const preferences: ts.UserPreferences = {
  includeCompletionsForModuleExports: true,
  includeCompletionsForImportStatements: true,
  includeCompletionsWithInsertText: true,
  allowIncompleteCompletions: false,
  // With `allowImportingTsExtensions` this is `./task.ts`, which is what cells import by.
  importModuleSpecifierEnding: "js",
  importModuleSpecifierPreference: "relative",
  quotePreference: "double",
};

const format: ts.FormatCodeSettings = {
  ...ts.getDefaultFormatCodeSettings("\n"),
  indentSize: 2,
};

/**
 * @param offset in the cell (UTF-16 units)
 * @returns undefined where nothing can be completed: in a comment, in a text
 */
export function completionsAt(
  project: TypeProject,
  file: string,
  offset: number,
): Completions | undefined {
  const path = project.pathOf(file);
  const found = project.service.getCompletionsAtPosition(path, offset, preferences, format);
  // What is declared at this place needs a new name; proposals would be in its way.
  if (
    found === undefined ||
    (found.isNewIdentifierLocation && isDeclaring(project, file, offset))
  ) {
    return undefined;
  }
  const text = project.cells.get(file) ?? "";
  const span = found.optionalReplacementSpan ?? specifierSpan(found);
  const word = { from: span?.start ?? wordStart(text, offset), to: offset };
  return {
    from: word.from,
    entries: found.entries
      .filter(({ kind }) => kind !== ts.ScriptElementKind.warning)
      .map((entry) => plain(entry, word)),
  };
}

/** Within a module's name `p-limit` is one word, which TypeScript says of each entry. */
const specifierSpan = ({ entries }: ts.CompletionInfo): ts.TextSpan | undefined =>
  entries.find(({ insertText }) => insertText === undefined)?.replacementSpan;

interface Word {
  readonly from: number;
  /** Where the caret is. */
  readonly to: number;
}

function plain(entry: ts.CompletionEntry, word: Word): Completion {
  const replaces = replacedBeside(entry.replacementSpan, word);
  const { name, kind, sortText, insertText, source, sourceDisplay, data } = entry;
  return {
    name,
    kind,
    order: sortText,
    ...(insertText === undefined ? {} : { insert: insertText }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(sourceDisplay === undefined ? {} : { module: ts.displayPartsToString(sourceDisplay) }),
    ...(source === undefined && data === undefined
      ? {}
      : {
          handle: {
            ...(source === undefined ? {} : { source }),
            ...(data === undefined ? {} : { data }),
          },
        }),
  };
}

function replacedBeside(span: ts.TextSpan | undefined, { from, to }: Word): Completion["replaces"] {
  if (span === undefined) return undefined;
  const before = Math.max(0, from - span.start);
  const after = Math.max(0, ts.textSpanEnd(span) - to);
  return before === 0 && after === 0 ? undefined : { before, after };
}

/** Signature, documentation and import of one of the completions at a place. */
export function completionDetail(
  project: TypeProject,
  file: string,
  offset: number,
  name: string,
  handle: CompletionHandle = {},
): CompletionDetail | undefined {
  const path = project.pathOf(file);
  const detail = project.service.getCompletionEntryDetails(
    path,
    offset,
    name,
    format,
    handle.source,
    preferences,
    handle.data,
  );
  if (detail === undefined) return undefined;
  const changes = (detail.codeActions ?? [])
    .flatMap((action) => action.changes)
    .filter(({ fileName }) => fileName === path)
    .flatMap(({ textChanges }) => textChanges)
    .map(({ span, newText }) => ({
      from: span.start,
      to: span.start + span.length,
      insert: newText,
    }));
  return {
    signature: ts.displayPartsToString(detail.displayParts),
    documentation: documentationOf(detail),
    changes,
  };
}

const wordStart = (text: string, offset: number): number =>
  offset - (/#?[\p{ID_Continue}$]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);

/** After `const`, `function` and the like a name is made, not found. */
function isDeclaring(project: TypeProject, file: string, offset: number): boolean {
  const text = project.cells.get(file) ?? "";
  const before = text.slice(0, wordStart(text, offset));
  return /\b(?:const|let|var|function|class|interface|type|enum|namespace)\s+$/.test(before);
}
