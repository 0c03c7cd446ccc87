/** A run's timeline for a picture of a fixed size: the page's own drawing, in fixed colours. */
import { drawTimeline } from "../timeline/draw-timeline.ts";
import { layoutTimeline } from "../timeline/layout.ts";
import { node, toMarkup } from "../timeline/markup-node.ts";
import type { Trace } from "../trace/trace.ts";
import type { Palette } from "./palette.ts";

export interface DrawnRun {
  /** A document of its own. */
  readonly svg: string;
  /** px, as it is to be shown. */
  readonly width: number;
  readonly height: number;
  /** Names of threads: the px of their row from the top, and of their letters. */
  readonly names: readonly {
    readonly text: string;
    readonly y: number;
    readonly size: number;
    readonly colour: string;
  }[];
}

/** The page's sizes are for a page; a picture is looked at from further away. */
const largest = 2;
/** px of a thread's name, at the page's size. */
const nameSize = 13;

/**
 * @param width px
 * @param tallest px
 */
export function drawRun(
  trace: Trace,
  colour: Palette,
  { width, tallest }: { width: number; tallest: number },
): DrawnRun {
  const scale = Math.min(largest, tallest / layoutTimeline(trace).height);
  const layout = layoutTimeline(trace, { width: width / scale });
  const size = { width: width / scale, height: layout.height };
  const picture = drawTimeline(layout, { id: "run", width: size.width });
  const svg = node(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: width,
      height: layout.height * scale,
      viewBox: `0 0 ${String(size.width)} ${String(size.height)}`,
    },
    node("style", {}, styleOf(colour)),
    { ...picture, attributes: { ...picture.attributes, ...size } },
  );
  return {
    svg: toMarkup(svg),
    width,
    height: layout.height * scale,
    names: layout.lanes.map(({ name, thread, y }) => ({
      text: name,
      y: y * scale,
      size: nameSize * scale,
      colour: colour(`--thread-${String(thread % 8)}-ink`),
    })),
  };
}

/**
 * `timeline.css` in colours that are settled: what draws the picture knows neither `var()` nor
 * `color-mix()`. Words stand beside the drawing, set in the picture's own face.
 */
function styleOf(colour: Palette): string {
  const hues = Array.from({ length: 8 }, (_, hue) => {
    const fill = colour(`--thread-${String(hue)}`);
    const lane = `[data-hue="${String(hue)}"]`;
    const hatching = `#run-hatch-${String(hue)}`;
    return [
      `${lane} .tl-solid{fill:${fill}}`,
      `${lane} .tl-bar,${lane} .tl-parked{stroke:${fill}}`,
      `${hatching} .tl-tint{fill:${fill};fill-opacity:0.13}`,
      `${hatching} .tl-hatch{fill:${fill};fill-opacity:0.55}`,
    ].join("");
  });
  return [
    "text{display:none}",
    `.tl-rule{stroke:${colour("--line")}}`,
    `.tl-life{fill:${colour("--line-strong")};fill-opacity:0.7}`,
    `.tl-arrow{stroke:${colour("--ink-soft")}}.tl-head{fill:${colour("--ink-soft")}}`,
    `.tl-threw{fill:none;stroke:${colour("--error")};stroke-width:2}`,
    `.tl-threw-ground{fill:none;stroke:${colour("--paper")};stroke-width:6}`,
    `.tl-torn{fill:${colour("--paper")}}`,
    ...hues,
  ].join("");
}
