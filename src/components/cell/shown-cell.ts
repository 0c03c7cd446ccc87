/** What a page shows of a cell before its first run. It stands in its lesson and in a page of its own: made once. */
import { dirname } from "node:path";
import type { ConsoleLine } from "../../console/line.ts";
import { lineText } from "../../console/text.ts";
import { isBuilding, rememberAsync } from "../../lesson/build-cache/remember.ts";
import type { Cell } from "../../lesson/cell.ts";
import { highlightCell } from "../../lesson/highlight.ts";
import { lessonDigest } from "../../lesson/lesson-digest.ts";
import { lessonOfPath } from "../../lesson/lesson-path.ts";
import { readLesson } from "../../lesson/read-lesson.ts";
import { shownOutput, type ShownOutput } from "../../lesson/recorded-cell.ts";
import { measuresText } from "../../sandbox/measures-text.ts";
import { originText } from "../../timeline/origin-text.ts";
import { wordsOf } from "../../words/languages.ts";
import { said, speaking } from "../../words/words.ts";
import { exploredSentence } from "./explored-sentence.ts";
import { address } from "../site/address.ts";
import { recordedDisplays } from "./recorded-displays.ts";
import { listensForTaps } from "./listens-for-taps.ts";
import { recordedLine } from "./recorded-line.ts";
import { isInstant, recordedTimeline } from "./recorded-timeline.ts";

/** Lines that the box of an output shows before it scrolls, and px (`cell-output.css`). */
const outputLines = 18;
const outputHeight = 416;
/** px of a line at its lowest, and of a display's words. */
const lineHeight = 20;

export interface ShownCell {
  readonly kind: ShownOutput["kind"];
  /** The state before the first run, in words. */
  readonly state: string;
  /** What the recorded run measured, in words. */
  readonly measures: string;
  readonly meantToFail: boolean;
  /** Its pad then has its place from the start. */
  readonly listensForTaps: boolean;
  /** What exploring it came to, for those who cannot explore it themselves. */
  readonly exploredText: string | undefined;
  /** HTML, each line an element of its own. */
  readonly code: string;
  /** HTML. */
  readonly output: string;
  /** HTML; empty where there is nothing to see. */
  readonly timeline: string | undefined;
  /** How many lines of code and of output are to be seen. */
  readonly lineCount: number;
  /** px; 0 where there is no timeline. */
  readonly pictureHeight: number;
  /** px of pictures and plots in the output, as far as they are to be seen. */
  readonly displaysHeight: number;
  /** Whether the output may be higher than its box: reached by keyboard from the start, until that is known. */
  readonly mayScroll: boolean;
}

/** @param slug of its lesson; @param language of the page: `de`; English where it is undefined */
export function showCell(
  cell: Cell,
  slug: string,
  language: string | undefined,
): Promise<ShownCell> {
  if (!isBuilding()) return showAnew(cell, slug, language);
  return rememberAsync(
    "shown cell",
    [cell, lessonDigest(dirname(cell.location.path)), slug, address(""), language ?? "en"],
    () => showAnew(cell, slug, language),
  );
}

async function showAnew(
  cell: Cell,
  slug: string,
  language: string | undefined,
): Promise<ShownCell> {
  const shown = await shownOutput(cell);
  const recording = shown.kind === "recorded" ? shown.recording : undefined;
  const result = recording?.result;
  const code = (await highlightCell(cell.source.replace(/\n$/, ""))).split("\n");
  const lines = linesOf(shown);
  const displays = recordedDisplays(slug, cell.file, lines);
  const tall = [...displays.values()].reduce((sum, { height }) => sum + height, 0);
  const rows = lines.reduce((sum, { content }) => sum + rowsOf(content), 0);
  const place = lessonOfPath(cell.location.path);
  const cells = place === undefined ? [cell] : (await readLesson(place)).cells;
  return speaking(wordsOf(language), () => {
    const timeline = recording === undefined ? undefined : recordedTimeline(cell.file, recording);
    return {
      kind: shown.kind,
      state: stateWords(shown),
      measures:
        result !== undefined && "measures" in result && !isInstant(result.measures)
          ? measuresText(result.measures)
          : "",
      meantToFail: result?.state === "failed",
      listensForTaps: listensForTaps(cell.file, cells),
      exploredText:
        cell.explore === undefined || recording?.exploration === undefined
          ? undefined
          : exploredSentence(recording.exploration),
      // So that it can have a number and a mark; the last break is no line.
      code: code.map((line) => `<span class="line">${line}</span>`).join("\n"),
      output: lines.map((line, index) => recordedLine(line, displays.get(index))).join(""),
      timeline: timeline?.markup,
      lineCount: code.length + Math.min(lines.length, outputLines),
      pictureHeight: timeline?.pictureHeight ?? 0,
      displaysHeight: Math.min(tall, outputHeight),
      // With a line or two to spare: on a phone some wrap.
      mayScroll: rows * lineHeight + tall > outputHeight - 4 * lineHeight,
    };
  });
}

/** Of text, at the least: a display's words below it. */
function rowsOf(content: ConsoleLine["content"]): number {
  switch (content.kind) {
    case "parts":
      return lineText(content).split("\n").length;
    case "table":
      return content.rows.length + 2;
    case "picture":
    case "plot":
      return 1;
  }
}

function linesOf(shown: ShownOutput): readonly ConsoleLine[] {
  switch (shown.kind) {
    case "recorded":
      return shown.recording.lines;
    case "expected":
      return shown.lines.map(expectedLine);
    case "none":
      return [];
  }
}

/** What the author says it prints, where no run of the cell as it is has been recorded. */
function expectedLine(text: string): ConsoleLine {
  const parts = [{ kind: "text", text }] as const;
  return { level: "log", thread: 0, depth: 0, at: 0, content: { kind: "parts", parts } };
}

function stateWords(shown: ShownOutput): string {
  switch (shown.kind) {
    case "recorded":
      return originText(shown.recording.where);
    case "expected":
      return said("Expected");
    case "none":
      return said("Not run yet");
  }
}
