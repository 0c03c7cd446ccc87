/** A cell's code to HTML with classes. Other fences look the same, by way of `shiki.ts`. */
import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { rememberAsync } from "./build-cache/remember.ts";
import { tokenClass, type TokenClass } from "../styles/token-class.ts";
import { classOfColor, isBeforeClass, tokenTheme } from "./token-theme.ts";

/**
 * The class of `<code>` itself, and so of all that has no other: half of a program's tokens are
 * punctuation, and an element for each would be half of a page.
 */
export const codeClass = tokenClass.punctuation;

let highlighter: Promise<HighlighterCore> | undefined;

/**
 * @param source TypeScript
 * @returns what stands inside `<code>` of `codeClass`; its text is `source` to the letter
 */
export function highlightCell(source: string): Promise<string> {
  return highlight(source, "typescript");
}

/** @returns what stands inside `<code>` of `codeClass` */
export function highlightPython(source: string): Promise<string> {
  return highlight(source, "python");
}

type Language = "typescript" | "python";

function highlight(source: string, lang: Language): Promise<string> {
  return rememberAsync("highlight", [lang, source], () => highlightAnew(source, lang));
}

async function highlightAnew(source: string, lang: Language): Promise<string> {
  // One for the whole build: loading a grammar takes longer than a lesson's cells.
  highlighter ??= createHighlighterCore({
    themes: [tokenTheme],
    langs: [typescript, python],
    engine: createJavaScriptRegexEngine(),
  });
  const lines = (await highlighter).codeToTokensBase(source, {
    lang,
    theme: "interleave",
    // As for other fences (`shiki.ts`): the site does not depend on the machine's load.
    tokenizeTimeLimit: 0,
  });
  const html = lines.map((tokens) => {
    let line = "";
    for (const { text, name } of mergeRuns(
      tokens.map(({ content, color }) => ({ text: content, name: shownClass(color) })),
    )) {
      line += name === codeClass ? escapeHtml(text) : element(name, text);
    }
    return line;
  });
  return html.join("\n");
}

interface Run {
  readonly text: string;
  readonly name: TokenClass;
}

/** Operators look like punctuation, and what has no class like a variable: in ink. */
function shownClass(color: string | undefined): TokenClass {
  const name = classOfColor(color) ?? tokenClass.variable;
  return name === tokenClass.operator ? codeClass : name;
}

/** Space around the text has no colour: of a page's elements for code, one in ten held nothing else. */
function element(name: TokenClass, text: string): string {
  const word = text.trim();
  if (word === "") return text;
  const start = text.indexOf(word);
  const after = text.slice(start + word.length);
  return `${text.slice(0, start)}<span class="${name}">${escapeHtml(word)}</span>${after}`;
}

/** Neighbours of one class become one, and the space between them with them. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last !== undefined && (last.name === run.name || run.text.trim() === "")) {
      merged[merged.length - 1] = { text: last.text + run.text, name: last.name };
    } else if (run.name === tokenClass.function && last !== undefined && isBeforeClass(last.text)) {
      merged.push({ text: run.text, name: tokenClass.type });
    } else merged.push(run);
  }
  return merged;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
