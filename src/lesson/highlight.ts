/** A cell's code to HTML with classes. Other fences look the same, by way of `shiki.ts`. */
import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { rememberAsync } from "./build-cache/remember.ts";
import { classOfColor, isBeforeClass, tokenTheme } from "./token-theme.ts";

let highlighter: Promise<HighlighterCore> | undefined;

/**
 * @param source TypeScript
 * @returns what stands inside `<code>`; its text is `source` to the letter
 */
export function highlightCell(source: string): Promise<string> {
  return highlight(source, "typescript");
}

/** @returns what stands inside `<code>` */
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
    for (const run of mergeRuns(
      tokens.map(({ content, color }) => ({ text: content, name: classOfColor(color) })),
    )) {
      line +=
        run.name === undefined
          ? escapeHtml(run.text)
          : `<span class="${run.name}">${escapeHtml(run.text)}</span>`;
    }
    return line;
  });
  return html.join("\n");
}

interface Run {
  readonly text: string;
  readonly name: string | undefined;
}

/** Neighbours of one class become one; space takes on the class before it, which nobody sees. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last !== undefined && (last.name === run.name || run.text.trim() === "")) {
      merged[merged.length - 1] = { text: last.text + run.text, name: last.name };
    } else if (run.name === "tok-function" && last !== undefined && isBeforeClass(last.text)) {
      merged.push({ text: run.text, name: "tok-type" });
    } else merged.push(run);
  }
  return merged;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
