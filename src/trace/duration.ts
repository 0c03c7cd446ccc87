import { decimal } from "../words/numbers.ts";

export interface Duration {
  readonly digits: string;
  readonly unit: "ms" | "s";
}

/**
 * As many digits as tell two runs apart: `0 ms`, `0.04 ms`, `1.7 ms`, `304 ms`, `3.00 s`, `65 s`.
 *
 * @param ms a time or a duration
 */
export function durationOf(ms: number): Duration {
  if (ms < 0.005) return { digits: "0", unit: "ms" };
  if (ms < 0.995) return { digits: decimal(ms.toFixed(2)), unit: "ms" };
  if (ms < 9.95) return { digits: decimal(ms.toFixed(1)), unit: "ms" };
  const whole = Math.round(ms);
  if (whole < 1000) return { digits: String(whole), unit: "ms" };
  const seconds = ms / 1000;
  return {
    digits: decimal(seconds.toFixed(seconds < 9.995 ? 2 : seconds < 59.95 ? 1 : 0)),
    unit: "s",
  };
}
