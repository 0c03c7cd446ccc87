/** Code from a link beside what the lesson's author wrote. Loaded when a reader asks for it. */
import { compareTexts } from "../comparison/compare-texts.ts";
import { loadLesson } from "../lesson-modules.ts";
import { toText } from "../stored-edit.ts";
import { checksum } from "./checksum.ts";
import type { SharedFile } from "./shared-code.ts";
import { numberText } from "../../words/words.ts";

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

  const { element, added, removed } = compareTexts(
    toText(original),
    toText(source),
    `Changes to ${name}`,
  );
  say(`${numberText(added)} added, ${numberText(removed)} removed.${since}`);
  figure.append(element);
  return figure;
}
