import type { Scale } from "./scale.ts";
import { toPercent } from "./scale.ts";
import { decimal } from "../words/numbers.ts";

export interface AxisTick {
  /** Percent. */
  readonly x: number;
  readonly text: string;
}

/** Round times that are in view. @param most how many there is room for; at least 2 */
export function axisTicks(scale: Scale, most: number): readonly AxisTick[] {
  const step = roundStep((scale.until - scale.from) / Math.max(2, most));
  const first = Math.ceil(scale.from / step - 1e-9);
  const last = Math.floor(scale.until / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const at = (first + index) * step;
    return { x: toPercent(scale, at), text: tickText(at, step, scale.until) };
  });
}

/** As many as fit. @param width px of the picture @param room px that one takes about */
export function fittingTicks(scale: Scale, width: number, room: number): readonly AxisTick[] {
  let most = Math.floor(width / room);
  let ticks = axisTicks(scale, most);
  while (most > 2 && areTight(ticks, width)) ticks = axisTicks(scale, --most);
  return ticks;
}

/** px, with some to spare */
const characterWidth = 6.3;
const betweenTexts = 8;

/** Nearer to an edge of the picture than this (percent) a text stands inside of it, and nearer to its neighbour. */
export const axisEdge = 2;

/** Whether the last text would touch the one before it. @param width px of the picture */
export function areTight(ticks: readonly AxisTick[], width: number): boolean {
  const [before, last] = ticks.slice(-2);
  if (before === undefined || last === undefined) return false;
  const lastPart = last.x > 100 - axisEdge ? 1 : 0.5;
  const texts = last.text.length * lastPart + before.text.length / 2;
  return ((last.x - before.x) / 100) * width < texts * characterWidth + betweenTexts;
}

/** 1, 2, 2.5 or 5 times a power of ten, and at least `least`. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5].find((step) => step * power >= least - 1e-12) ?? 10;
  return factor * power;
}

/** All of one axis in one unit, with as many digits as the step has. */
function tickText(at: number, step: number, until: number): string {
  if (at === 0) return "0";
  const [unit, size] = until >= 1500 ? ["s", 1000] : ["ms", 1];
  return `${decimal((at / size).toFixed(decimals(step / size)))} ${unit}`;
}

function decimals(step: number): number {
  for (let digits = 0; digits < 6; digits++) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return digits;
  }
  return 6;
}
