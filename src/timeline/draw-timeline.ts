/** A layout as SVG. Classes only: how they look is for `timeline.css`, hatching and all. */
import { areTight, axisEdge } from "./axis-ticks.ts";
import { drawArrows, hasTurnedHeads } from "./draw-arrows.ts";
import { densityBox } from "./density.ts";
import { isHatched } from "./draw-crowd.ts";
import { drawLane, drawLaneHead } from "./draw-lane.ts";
import type { DrawOptions } from "./draw-options.ts";
import type { TimelineLayout } from "./layout.ts";
import { geometry } from "./place-lane.ts";
import { node, type Attributes, type MarkupNode } from "./markup-node.ts";
import { percent } from "./percent.ts";

/** More bars than these are drawn together, and tell no times of their own. */
const mostSeparate = 24;

export function drawTimeline(layout: TimelineLayout, options: DrawOptions): MarkupNode {
  const { id, label } = options;
  const bars = layout.lanes.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
  const isCrowded = bars.length > mostSeparate;
  const access: Attributes =
    label === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": label };
  return node(
    "svg",
    { class: "tl-svg", width: "100%", height: layout.height, ...access },
    definitions(layout, id, isCrowded),
    drawAxis(layout, options.width),
    ...layout.lanes.map((lane) => drawLane(lane, layout, { ...options, isCrowded })),
    drawArrows(layout, `${id}-head`),
    ...layout.lanes.map(drawLaneHead),
  );
}

const shapeScale = `scale(${String(1 / densityBox.width)} ${String(1 / densityBox.height)})`;

/** What the picture refers to: hatching by hue, the shapes of folded lanes, the head of an arrow. */
function definitions(
  { lanes, arrows }: TimelineLayout,
  id: string,
  isCrowded: boolean,
): MarkupNode {
  const hatched = lanes.filter((lane) => isHatched(lane, isCrowded));
  const hues = [...new Set(hatched.map(({ thread }) => thread % 8))];
  const hatching = hues.map((hue) =>
    node(
      "pattern",
      {
        id: `${id}-hatch-${String(hue)}`,
        "data-hue": String(hue),
        width: 6,
        height: 6,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      node("rect", { class: "tl-tint", width: 6, height: 6 }),
      node("rect", { class: "tl-hatch", width: 1.5, height: 6 }),
    ),
  );
  const shapes = lanes.flatMap(({ thread, density, ghostDensity }) =>
    [
      { name: "shape", shape: density?.shape },
      { name: "ghost", shape: ghostDensity?.shape },
    ].flatMap(({ name, shape }) =>
      shape === undefined || shape === ""
        ? []
        : [
            node(
              "clipPath",
              { id: `${id}-${name}-${String(thread)}`, clipPathUnits: "objectBoundingBox" },
              node("path", { transform: shapeScale, d: shape }),
            ),
          ],
    ),
  );
  const head = node(
    "marker",
    {
      id: `${id}-head`,
      markerWidth: 8,
      markerHeight: 8,
      refX: 6.5,
      refY: 4,
      orient: "auto",
      // Of its line's thickness it takes nothing.
      viewBox: "0 0 8 8",
    },
    node("path", { class: "tl-head", d: "M1 1 7 4 1 7Z" }),
  );
  return node("defs", {}, ...hatching, ...shapes, ...(hasTurnedHeads(arrows) ? [head] : []));
}

/** px: as narrow as a picture gets, in a frame on another page. */
const leastWidth = 260;

/** @param width px, where it is known: then the ticks were chosen for it */
function drawAxis({ ticks, height, end }: TimelineLayout, width: number | undefined): MarkupNode {
  const bottom = height - geometry.laneGap / 2 - (end === undefined ? 0 : geometry.endLabel);
  const isTight = width === undefined && areTight(ticks, leastWidth);
  const last = ticks.length - 1;
  const lines = ticks.map(({ x, text }, index) => {
    const at = percent(x);
    // Every second one, where that leaves both ends.
    const yields = isTight && (last % 2 === 0 ? index % 2 === 1 : index === last - 1);
    const name = yields ? "tl-tick tl-from-330" : "tl-tick";
    return [
      node("line", { class: "tl-rule", x1: at, x2: at, y1: geometry.axis, y2: bottom }),
      node("text", { class: name, x: at, y: 11, "text-anchor": anchor(x) }, text),
    ];
  });
  const ended =
    end === undefined
      ? []
      : [
          node("line", {
            class: "tl-end",
            x1: percent(end.x),
            x2: percent(end.x),
            y1: geometry.axis,
            y2: bottom + 4,
          }),
          node(
            "text",
            {
              class: "tl-tick",
              x: percent(end.x),
              y: bottom + 17,
              "text-anchor": anchor(end.x, 15),
            },
            end.text,
          ),
        ];
  return node("g", { class: "tl-axis" }, ...lines.flat(), ...ended);
}

/** @param edge percent: nearer to an edge than this, a text stands inside of it */
function anchor(x: number, edge = axisEdge): string {
  if (x < edge) return "start";
  return x > 100 - edge ? "end" : "middle";
}
