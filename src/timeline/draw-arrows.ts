import type { Arrow } from "./arrows.ts";
import { flatFrame, flatX } from "./draw-flat.ts";
import type { TimelineLayout } from "./layout.ts";
import { node, type MarkupNode } from "./markup-node.ts";
import { percent } from "./percent.ts";

/** More than these are drawn as one. */
const mostSeparate = 24;

/** Whether their heads are turned along them: a `marker`, and an element each. */
export function hasTurnedHeads(arrows: readonly Arrow[]): boolean {
  return arrows.length > 0 && arrows.length <= mostSeparate;
}

/** @param head id of the `marker` for turned heads */
export function drawArrows({ arrows, height }: TimelineLayout, head: string): MarkupNode {
  if (arrows.length > mostSeparate) {
    return node("g", { class: "tl-arrows" }, flatFrame(0, height, ...drawTogether(arrows)));
  }
  return node(
    "g",
    { class: "tl-arrows", ...(arrows.length > 0 ? { "marker-end": `url(#${head})` } : {}) },
    ...arrows.map(({ x1, y1, x2, y2, messages }) =>
      node("line", { class: classOf(messages > 1), x1: percent(x1), y1, x2: percent(x2), y2 }),
    ),
  );
}

function classOf(isMany: boolean): string {
  return isMany ? "tl-arrow tl-many" : "tl-arrow";
}

/** With heads that point down or up, 5 px wide and 6 high: where arrows are many, they are steep. */
function drawTogether(arrows: readonly Arrow[]): readonly MarkupNode[] {
  return [false, true].flatMap((isMany) => {
    const d = arrows
      .filter(({ messages }) => messages > 1 === isMany)
      .map(({ x1, y1, x2, y2 }) => {
        const from = flatX(x1);
        const line = `M${String(from)} ${String(y1)}l${String(flatX(x2) - from)} ${String(y2 - y1)}`;
        return `${line}${y2 > y1 ? "l-4-6m8 0l-4 6" : "l-4 6m8 0l-4-6"}`;
      })
      .join("");
    return d === "" ? [] : [node("path", { class: `${classOf(isMany)} tl-thin`, d })];
  });
}
