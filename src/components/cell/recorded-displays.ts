/**
 * What a recorded run has displayed, as images on the site: `/lessons/web-workers/displays/halves.ts-0.png`,
 * the first line of what `halves.ts` printed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "fast-png";
import type { ConsoleLine } from "../../console/line.ts";
import type { Plot } from "../../console/display.ts";
import type { Cell } from "../../lesson/cell.ts";
import { once, remember } from "../../lesson/build-cache/remember.ts";
import { courseCss } from "../../lesson/course/course-css.ts";
import { courseFolder } from "../../lesson/course/course-folder.ts";
import { readCourseConfig } from "../../lesson/course/read-course.ts";
import type { Lesson } from "../../lesson/read-lesson.ts";
import { recordingFor } from "../../lesson/recorded-cell.ts";
import { address } from "../site/address.ts";
import { plotImage, type PlotImage } from "./plot-image.ts";
import { rootTokens } from "./root-tokens.ts";

export interface RecordedDisplay {
  readonly kind: "picture" | "plot";
  /** `halves.ts-0.png` */
  readonly name: string;
  readonly address: string;
  /** px; a plot is as wide as its place. */
  readonly width: number | undefined;
  readonly height: number;
  /** Of a plot; empty where it has none. */
  readonly title: string;
}

export interface DisplayFile {
  readonly type: "image/png" | "image/svg+xml";
  readonly body: Uint8Array<ArrayBuffer>;
}

/** @returns by the line's index; without what cannot be drawn here, for which its words stand */
export function recordedDisplays(
  slug: string,
  file: string,
  lines: readonly ConsoleLine[],
): ReadonlyMap<number, RecordedDisplay> {
  const displays = new Map<number, RecordedDisplay>();
  for (const [index, { content }] of lines.entries()) {
    const name = displayName(file, index, content);
    if (name === undefined) continue;
    const shown = { name, address: address(`lessons/${slug}/displays/${name}`) };
    if (content.kind === "picture") {
      const { width, height } = content.picture;
      displays.set(index, { kind: "picture", ...shown, width, height, title: "" });
    } else if (content.kind === "plot") {
      const height = drawn(content.plot)?.height;
      if (height !== undefined) {
        const { title } = content.plot;
        displays.set(index, { kind: "plot", ...shown, width: undefined, height, title });
      }
    }
  }
  return displays;
}

/** The names of all displays of a lesson's recorded runs. */
export async function displayNames({ slug, cells }: Lesson): Promise<readonly string[]> {
  const names: string[] = [];
  for (const cell of cells) {
    const displays = recordedDisplays(slug, cell.file, await linesOf(cell));
    names.push(...[...displays.values()].map(({ name }) => name));
  }
  return names;
}

/** @returns undefined for a name that is none of `displayNames` */
export async function readDisplay(
  { cells }: Lesson,
  name: string,
): Promise<DisplayFile | undefined> {
  const { file, index } = /^(?<file>.+)-(?<index>\d+)\.\w+$/.exec(name)?.groups ?? {};
  const cell = cells.find((each) => each.file === file);
  const content = cell && (await linesOf(cell))[Number(index)]?.content;
  if (content?.kind === "picture") {
    const { width, height, pixels } = content.picture;
    const body = Uint8Array.from(encode({ width, height, data: pixels, channels: 4 }));
    return { type: "image/png", body };
  }
  const svg = content?.kind === "plot" ? drawn(content.plot)?.svg : undefined;
  return svg === undefined
    ? undefined
    : { type: "image/svg+xml", body: new TextEncoder().encode(svg) };
}

async function linesOf(cell: Cell): Promise<readonly ConsoleLine[]> {
  return (await recordingFor(cell))?.lines ?? [];
}

function displayName(
  file: string,
  index: number,
  { kind }: ConsoleLine["content"],
): string | undefined {
  if (kind !== "picture" && kind !== "plot") return undefined;
  return `${file}-${String(index)}.${kind === "picture" ? "png" : "svg"}`;
}

/** What the library cannot draw is told by the reader's own run. */
function drawn(plot: Plot): PlotImage | undefined {
  const tokens = siteTokens();
  return remember("plot", [plot, tokens], () => {
    try {
      return plotImage(plot, tokens);
    } catch {
      return undefined;
    }
  });
}

const tokensFile = "src/styles/tokens.css";

/** With what a course of one's own sets of them. */
function siteTokens(): string {
  return once("site tokens", () => {
    const root = process.cwd();
    const folder = courseFolder(root);
    const { accent, styles } = readCourseConfig(root, folder);
    return [
      readFileSync(tokensFile, "utf8"),
      courseCss(accent === undefined ? {} : { accent }, ""),
      styles === undefined ? "" : readFileSync(join(root, folder, styles), "utf8"),
    ]
      .map(rootTokens)
      .join("");
  });
}
