/** A line of a recorded run as HTML, in the shape that `src/notebook/output/line-element.ts` gives a reader's own. */
import { escapeText } from "../../console/escape.ts";
import { isEnglish, type ConsoleLine, type TableContent } from "../../console/line.ts";
import { lineSpans, lineText, moreRows } from "../../console/text.ts";
import { escapeMarkup } from "../../timeline/markup-node.ts";
import { english, said, spokenWords } from "../../words/words.ts";
import type { RecordedDisplay } from "./recorded-displays.ts";

/** Hues of threads; see `--thread-0` and on in `src/styles/tokens.css`. */
const threadHues = 8;

/**
 * White space in it is the line's own: a line shows every space that it holds.
 * @param display of a picture or a plot: where it is undefined, its words stand for it
 */
export function recordedLine(
  { level, thread, depth, content }: ConsoleLine,
  display?: RecordedDisplay,
): string {
  const hue = `--thread:var(--thread-${thread % threadHues})`;
  const style = depth > 0 ? `${hue};--depth:${depth}` : hue;
  const lang = isEnglish(level) && spokenWords() !== english ? ' lang="en"' : "";
  const start = `<div data-level="${level}" data-thread="${thread}"${lang} style="${style}">`;
  return `${start}${contentHtml(content, display)}</div>`;
}

function contentHtml(content: ConsoleLine["content"], display?: RecordedDisplay): string {
  switch (content.kind) {
    case "parts":
      return lineSpans(content.parts)
        .map(({ text, style }) =>
          style === "text" || style === "plain"
            ? escapeMarkup(text)
            : `<span class="out-${style}">${escapeMarkup(text)}</span>`,
        )
        .join("");
    case "table":
      return tableHtml(content);
    case "picture":
    case "plot": {
      const words = escapeMarkup(lineText(content));
      return display === undefined ? words : figureHtml(display, words);
    }
  }
}

/** As a run shows it (`src/notebook/output/picture-element.ts`): read out by its name, and seen with its words below it. */
function figureHtml(
  { kind, address, width, height, title }: RecordedDisplay,
  words: string,
): string {
  const image = (source: string, rest: string): string =>
    `<img src="${escapeMarkup(source)}" loading="lazy" ${rest}>`;
  // Until it has come, Firefox takes an image with words for its words, and no room from its attributes.
  const drawn =
    kind === "picture"
      ? image(
          address,
          `width="${String(width)}" height="${String(height)}" style="aspect-ratio:${String(width)}/${String(height)}" alt="${words}"`,
        )
      : `<div class="out-plot out-images" data-drawn role="img" aria-label="${words}" style="block-size:${String(height)}px">${image(address, 'alt=""')}${image(`${address}#dark`, 'alt=""')}</div>`;
  const head =
    title === ""
      ? ""
      : `<div class="out-plot" aria-hidden="true" style="padding-block-end:0.5rem;font-weight:600">${shown(title)}</div>`;
  return `<figure>${head}${drawn}<figcaption aria-hidden="true">${words}</figcaption></figure>`;
}

function tableHtml({ alt, columns, rows, more = 0 }: TableContent): string {
  const caption =
    alt === undefined ? "" : `<caption>${escapeMarkup(escapeText(alt, true))}</caption>`;
  const head = columns.map((text) => `<th scope="col">${shown(text)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((text, index) => cellHtml(text, index)).join("")}</tr>`)
    .join("");
  const span = Math.max(1, columns.length);
  const rest =
    more > 0 ? `<tfoot><tr><td colspan="${span}">${moreRows(more)}</td></tr></tfoot>` : "";
  const table = `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body}</tbody>${rest}</table>`;
  return `<div class="out-table" tabindex="0" role="group" aria-label="${said("Table")}">${table}</div>`;
}

function cellHtml(text: string, index: number): string {
  if (index === 0) return `<th scope="row">${shown(text)}</th>`;
  const isNumeric = /^-?[\d.]+(?:e[+-]?\d+)?n?$/.test(text);
  return `<td${isNumeric ? ' class="out-number"' : ""}>${shown(text)}</td>`;
}

function shown(text: string): string {
  return escapeMarkup(escapeText(text, false));
}
