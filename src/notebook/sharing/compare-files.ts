/** Code from a link beside what the lesson's author wrote. Loaded when a reader asks for it. */
import { colourSource } from "../editor/colour-source.ts";
import { loadLesson } from "../lesson-modules.ts";
import { toText } from "../stored-edit.ts";
import { checksum } from "./checksum.ts";
import { diffLines } from "./diff-lines.ts";
import type { SharedFile } from "./shared-code.ts";

/** @throws (rejects) where the lesson cannot be loaded */
export async function compareFiles(
  lesson: string,
  files: readonly SharedFile[],
): Promise<HTMLElement[]> {
  const cells = await loadLesson(lesson).catch((cause: unknown) => {
    throw new Error(
      `The lesson “${lesson}” could not be loaded: this site may not have it, or the connection is gone.`,
      { cause },
    );
  });
  return files.map((file) => compareFile(file, cells.get(file.name)?.source));
}

function compareFile({ name, source, was }: SharedFile, original: string | undefined): HTMLElement {
  const figure = document.createElement("figure");
  figure.className = "comparison";
  const caption = document.createElement("figcaption");
  const title = document.createElement("strong");
  title.textContent = name;
  figure.append(caption);
  const say = (sentence: string): HTMLElement => {
    caption.append(title, ` ${sentence}`);
    return figure;
  };
  if (original === undefined) return say("The lesson has no cell of this name.");
  const hasChanged = was !== undefined && checksum(original) !== was;
  const since = hasChanged ? " The author has changed this cell since the link was made." : "";
  if (source === original) return say(`The same as the author’s.${since}`);

  const before = toText(original);
  const after = toText(source);
  const lines = diffLines(before, after);
  const count = (kind: "added" | "removed") =>
    lines.filter((line) => line.kind === kind).length.toLocaleString("en");
  say(`${count("added")} added, ${count("removed")} removed.${since}`);

  const old = colouredLines(before);
  const now = colouredLines(after);
  const code = document.createElement("code");
  for (const { kind, index } of lines) {
    const line = document.createElement(
      kind === "added" ? "ins" : kind === "removed" ? "del" : "span",
    );
    line.className = "line";
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.textContent = kind === "added" ? "+" : kind === "removed" ? "−" : " ";
    line.append(mark, ...((kind === "removed" ? old : now)[index] ?? []), "\n");
    code.append(line);
  }
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.setAttribute("role", "group");
  pre.ariaLabel = `Changes to ${name}`;
  pre.append(code);
  figure.append(pre);
  return figure;
}

function colouredLines(text: string): readonly (readonly Node[])[] {
  return [...colourSource(text).querySelectorAll(".line")].map((line) => [...line.childNodes]);
}
