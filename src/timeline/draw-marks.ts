import type { TimelineLayout } from "./layout.ts";
import { node, type MarkupNode } from "./markup-node.ts";
import { percent } from "./percent.ts";
import { geometry } from "./place-lane.ts";
import { isInView, stretchOf, toPercent } from "./scale.ts";
import type { Target } from "./target.ts";

/** More would be one mark over everything. */
const mostMarks = 200;

/** Frames around what is picked, and around all that came from one line of the code. */
export function drawMarks(
  { scale, targetRows }: TimelineLayout,
  isPicked: (target: Target) => boolean,
  isMarked: (target: Target) => boolean,
): MarkupNode {
  const frames = (name: string, isFramed: (target: Target) => boolean): MarkupNode[] =>
    targetRows.flatMap(({ y, height, targets }) =>
      targets
        .filter((target) => isFramed(target) && isInView(scale, target))
        .map((target) => {
          const { x, width } = stretchOf(scale, target, 3);
          const box = { x: percent(x), y: y - 2, width: percent(width), height: height + 4 };
          return node("rect", { class: name, ...box, rx: 3 });
        }),
    );
  return node(
    "g",
    { class: "tl-marks" },
    ...frames("tl-marked", isMarked).slice(0, mostMarks),
    ...frames("tl-picked", isPicked),
  );
}

/** A rule through all lanes, with a handle at its top. @param at ms, in view */
export function drawMoment({ scale, height }: TimelineLayout, at: number): MarkupNode {
  const x = percent(toPercent(scale, at));
  return node(
    "g",
    { class: "tl-moment" },
    node("line", { class: "tl-moment-rule", x1: x, x2: x, y1: geometry.axis - 6, y2: height }),
    node("line", {
      class: "tl-moment-head",
      x1: x,
      x2: x,
      y1: geometry.axis - 6,
      y2: geometry.axis - 6,
    }),
  );
}
