/**
 * Many shapes as one path. A path takes no percentages, so it stands in a frame of its own that stretches
 * across the picture, however wide that is: what was an element each is a few bytes of one.
 */
import { node, type MarkupNode } from "./markup-node.ts";

/** Units across the frame: two thirds of a pixel of the usual picture. */
const flatWidth = 1000;

/** In percent across, in px from the frame's upper edge. */
export interface FlatBox {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** @param y px @param height px */
export function flatFrame(y: number, height: number, ...paths: readonly MarkupNode[]): MarkupNode {
  const viewBox = `0 0 ${String(flatWidth)} ${String(height)}`;
  return node("svg", { y, height, viewBox, preserveAspectRatio: "none" }, ...paths);
}

/** Boxes as thick lines, a path for each thickness. Their class says the `stroke`. */
export function flatLines(className: string, boxes: readonly FlatBox[]): readonly MarkupNode[] {
  const thicknesses = Map.groupBy(boxes, ({ height }) => height);
  return [...thicknesses].map(([height, alike]) => {
    const rows = Map.groupBy(alike, ({ y }) => tenth(y + height / 2));
    const d = [...rows].map(([middle, row]) => flatLine(row, middle)).join("");
    return node("path", { class: className, "stroke-width": height, d });
  });
}

function flatLine(row: readonly FlatBox[], middle: number): string {
  let at = 0;
  return joined(row)
    .map(([from, to], index) => {
      const move = index === 0 ? `M${String(from)} ${String(middle)}` : `m${String(from - at)} 0`;
      at = to;
      return `${move}h${String(to - from)}`;
    })
    .join("");
}

/** @param x percent @returns units of the frame */
export function flatX(x: number): number {
  return Math.round((x * flatWidth) / 100);
}

/** In order, each at least a unit wide; those that touch are one. */
function joined(boxes: readonly FlatBox[]): readonly (readonly [number, number])[] {
  const ends = boxes
    .map(({ x, width }) => [flatX(x), Math.max(flatX(x) + 1, flatX(x + width))] as const)
    .toSorted(([one], [other]) => one - other);
  const lines: [number, number][] = [];
  for (const [from, to] of ends) {
    const last = lines.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else lines.push([from, to]);
  }
  return lines;
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
