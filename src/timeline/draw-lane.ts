import type { Bar, BarLabel, Solid } from "./bar.ts";
import { characterWidth } from "./bar.ts";
import { drawCrowd, isHatched, solidBox } from "./draw-crowd.ts";
import { flatFrame, flatLines } from "./draw-flat.ts";
import type { DrawOptions } from "./draw-options.ts";
import type { TimelineLayout } from "./layout.ts";
import { geometry, type BarRow, type LaneLayout } from "./place-lane.ts";
import { node, type Attributes, type MarkupNode } from "./markup-node.ts";
import { percent } from "./percent.ts";
import { nameText, shorten, timeText } from "./shown-text.ts";
import { said } from "../words/words.ts";

export interface LaneOptions extends DrawOptions {
  /** The picture has so many bars that those of a lane are drawn together. */
  readonly isCrowded: boolean;
}

/** A thread's line, and below it the bars of its tasks or, of too many, their number. */
export function drawLane(
  lane: LaneLayout,
  layout: TimelineLayout,
  options: LaneOptions,
): MarkupNode {
  const { thread, lineY, life, busy, rows, ghosts } = lane;
  const lifeLine =
    life === undefined
      ? []
      : [node("rect", { class: "tl-life", ...across(life), y: lineY - 1, height: 1 })];
  return node(
    "g",
    {
      class: "tl-lane",
      ...hueOf(thread),
      ...(isHatched(lane, options.isCrowded) ? { fill: hatchOf(options.id, thread) } : {}),
    },
    ...lifeLine,
    ...(options.isCrowded ? [drawCrowd(lane)] : drawBusy(busy, lineY - geometry.line)),
    ...rows.flatMap((row) => drawRow(row, layout, options)),
    ...drawDensity(lane, options.id),
    ...ghosts.map(({ y, height, ...stretch }) =>
      node("rect", { class: "tl-ghost", ...across(stretch), y, height, rx: 2 }),
    ),
  );
}

/** Above everything: arrows pass behind it. */
export function drawLaneHead({ thread, name, note, y }: LaneLayout): MarkupNode {
  const room = narrowest - Array.from(note).length * noteCharacter;
  const shown = shorten(name, Math.floor(room / characterWidth));
  const baseline = y + 14;
  return node(
    "g",
    { class: "tl-lane", ...hueOf(thread) },
    node("text", { class: "tl-lane-name", y: baseline }, shown),
    ...(note === "" ? [] : [node("text", { class: "tl-note", x: "100%", y: baseline }, note)]),
  );
}

/** px */
const narrowest = 300;
const noteCharacter = 6.5;

function hueOf(thread: number): Attributes {
  const hue = String(thread % 8);
  return { "data-hue": hue };
}

function hatchOf(id: string, thread: number): string {
  return `url(#${id}-hatch-${String(thread % 8)})`;
}

function across({ x, width }: { readonly x: number; readonly width: number }): Attributes {
  return { x: percent(x), width: percent(width) };
}

/** More stretches than these of a thread's line are drawn together. */
const mostSeparate = 8;

/** @param y px */
function drawBusy(busy: readonly Solid[], y: number): readonly MarkupNode[] {
  if (busy.length <= mostSeparate) return busy.map((solid) => drawSolid(solid, y, geometry.line));
  const boxes = busy.map((solid) => solidBox(solid, 0, geometry.line));
  return [flatFrame(y, geometry.line, ...flatLines("tl-run", boxes))];
}

function drawSolid(solid: Solid, y: number, height: number): MarkupNode {
  const { y: top, height: filled } = solidBox(solid, y, height);
  return node("rect", { class: "tl-solid", ...across(solid), y: top, height: filled });
}

/** Where bars are many, a row has each name once. */
function drawRow(row: BarRow, layout: TimelineLayout, options: LaneOptions): readonly MarkupNode[] {
  const named = new Set<string>();
  return row.bars.flatMap((bar) => {
    const name = bar.label?.text;
    const isAgain = options.isCrowded && name !== undefined && named.has(name);
    if (name !== undefined) named.add(name);
    return drawBar(isAgain ? { ...bar, label: undefined } : bar, row, layout, options);
  });
}

function drawBar(
  bar: Bar,
  { y, height }: BarRow,
  { isLive }: TimelineLayout,
  options: LaneOptions,
): readonly MarkupNode[] {
  const { task, flights, solids, label, ending } = bar;
  const { isCrowded } = options;
  const end = percent(bar.x + bar.width);
  const middle = y + height / 2;
  const parts: MarkupNode[] = [];
  if (task.flights.length > 1) {
    parts.push(
      node("line", { class: "tl-parked", x1: percent(bar.x), x2: end, y1: middle, y2: middle }),
    );
  }
  if (!isCrowded) {
    for (const flight of flights) {
      parts.push(node("rect", { class: "tl-bar", ...across(flight), y, height, rx: 2 }));
    }
    parts.push(...solids.map((solid) => drawSolid(solid, y, height)));
  }
  if (ending === "threw") {
    const d = crossPath(height);
    parts.push(at(end, y, { class: "tl-threw-ground", d }, { class: "tl-threw", d }));
  }
  if (ending === "unfinished" && !isLive) {
    parts.push(at(end, y, { class: "tl-torn", d: tornPath(height) }));
  }
  if (label !== undefined) parts.push(...drawName(label, y, options.width));
  if (options.hasTitles !== true || isCrowded) return parts;
  return [node("g", {}, node("title", {}, titleOf(bar)), ...parts)];
}

/** Paths in px at a place in percent. */
function at(x: string, y: number, ...paths: readonly Attributes[]): MarkupNode {
  const frame = { x, y, width: 1, height: 1 };
  return node("svg", frame, ...paths.map((path) => node("path", path)));
}

/** A cross in the middle of the bar's end. */
function crossPath(height: number): string {
  const middle = String(height / 2);
  return `M-3 ${middle}m0-3l6 6m0-6l-6 6`;
}

/** The teeth that the bar's end lacks. */
function tornPath(height: number): string {
  const teeth = Math.max(2, Math.round(height / 4));
  const tooth = height / teeth;
  const half = String(tooth / 2);
  return `M1-1V${String(height + 1)}H-1${`l-4-${half} 4-${half}`.repeat(teeth)}V-1Z`;
}

function titleOf({ task }: Bar): string {
  const { name, place } = task.source;
  const line = place === undefined ? "" : `, ${nameText(place.file)}:${String(place.line)}`;
  const times = said("{} to {}", timeText(task.start), timeText(task.end));
  return `${nameText(name)}: ${times}${line}`;
}

/** px: names that do not fit into a picture narrower than this are not in it; see `.tl-from-400` and on. */
const tiers = [300, 400, 500, 600, 700] as const;

/** @param width px of the picture, where it is known */
function drawName(
  { text, x, place, needs }: BarLabel,
  y: number,
  width: number | undefined,
): readonly MarkupNode[] {
  const tier = width === undefined ? tiers.find((each) => each >= needs) : tiers[0];
  if (tier === undefined || (width !== undefined && needs > width)) return [];
  const from = tier === tiers[0] ? "" : ` tl-from-${String(tier)}`;
  const attributes = { class: `tl-name tl-${place}${from}`, x: percent(x), dx: 5, y: y + 12 };
  return [node("text", attributes, text)];
}

function drawDensity({ thread, density, ghostDensity }: LaneLayout, id: string): MarkupNode[] {
  const parts: MarkupNode[] = [];
  const clip = (name: string): string => `url(#${id}-${name}-${String(thread)})`;
  if (density !== undefined && density.shape !== "") {
    const { y, height, peak } = density;
    const box = { ...across(density), y, height };
    parts.push(
      node("rect", { class: "tl-density", ...box, "clip-path": clip("shape") }),
      node("text", { class: "tl-peak", x: 0, dx: 6, y: y + 14 }, peakText(peak)),
    );
  }
  if (ghostDensity !== undefined && ghostDensity.shape !== "") {
    const { y, height } = ghostDensity;
    const box = { ...across(ghostDensity), y, height };
    parts.push(node("rect", { class: "tl-ghost-density", ...box, "clip-path": clip("ghost") }));
  }
  return parts;
}

function peakText(peak: number): string {
  return said("up to {} in flight", peak);
}
