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
