/**
 * The picture that stands beside a link to a lesson or to the course: its title, its place, and the real
 * timeline of one of its recorded runs.
 */
import { recordingFor } from "../lesson/recorded-cell.ts";
import type { Lesson } from "../lesson/read-lesson.ts";
import type { Recording } from "../lesson/recording.ts";
import { measuresText } from "../sandbox/measures-text.ts";
import { wordsOf } from "../words/languages.ts";
import { speaking } from "../words/words.ts";
import { cardMargin, cardSize, drawCard, tallestRun } from "./card.ts";
import { drawRun } from "./draw-run.ts";
import { readPalette } from "./palette.ts";
import { pickRun } from "./pick-run.ts";
import { renderCard } from "./render-card.ts";

/** How small a timeline may be drawn, as a share of the page's size. */
const smallest = 0.75;

export interface SharedPage {
  /** Title of the course. */
  readonly site: string;
  /** `Lesson 3 of 14` */
  readonly place: string;
  /** In which the run is told: `de`; English where it is undefined. */
  readonly language?: string | undefined;
  readonly title: string;
  /** Whose runs may stand on it. */
  readonly lesson: Lesson;
}

/** @returns a PNG of 1,200 by 630 px */
export async function sharePicture(page: SharedPage): Promise<Uint8Array> {
  const palette = await readPalette();
  const run = pickRun(await recordingsOf(page.lesson), tallestRun / smallest);
  const size = { width: cardSize.width - 2 * cardMargin, tallest: tallestRun };
  const told = speaking(
    wordsOf(page.language),
    () =>
      run && {
        drawn: drawRun(run.trace, palette, size),
        measured: measuresText(run.measures),
      },
  );
  return renderCard(drawCard({ ...page, run: told }, palette));
}

async function recordingsOf({ cells }: Lesson): Promise<[string, Recording][]> {
  const found = await Promise.all(
    cells.map(async (cell) => ({ file: cell.file, recording: await recordingFor(cell) })),
  );
  return found.flatMap(({ file, recording }) =>
    recording === undefined ? [] : [[file, recording] as [string, Recording]],
  );
}
