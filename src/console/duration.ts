import { fixedText, floor, toNumber } from "./intrinsics.ts";

/** A time in ms as Node's `console.timeEnd` writes it: `1.5ms`, `2.004s`, `1:01.250 (m:ss.mmm)`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${toNumber(fixedText(ms, 3))}ms`;
  const seconds = ms / 1_000;
  if (seconds < 60) return `${fixedText(seconds, 3)}s`;
  const minutes = floor(seconds / 60);
  const rest = fixedText(seconds - minutes * 60, 3);
  const padded = `${minutes >= 60 && minutes % 60 < 10 ? "0" : ""}${minutes % 60}:${rest.length < 6 ? "0" : ""}${rest}`;
  if (minutes < 60) return `${padded} (m:ss.mmm)`;
  return `${floor(minutes / 60)}:${padded} (h:mm:ss.mmm)`;
}
