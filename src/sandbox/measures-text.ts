/** What a run measured, in words. The same at build time (recorded) and in the page (just run). */
import { measuresHeadline } from "../trace/measures-sentence.ts";
import type { Measures } from "./run.ts";
import { decimal } from "../words/numbers.ts";

/** `304 ms`, `3.02 s`, `65 s`: as many digits as tell two runs apart. `ms` is a duration in ms. */
export function durationText(ms: number): string {
  if (ms < 10) return `${decimal(ms.toFixed(1))} ms`;
  const whole = Math.round(ms);
  if (whole < 1000) return `${whole} ms`;
  const seconds = ms / 1000;
  return `${decimal(seconds.toFixed(seconds < 9.995 ? 2 : seconds < 59.95 ? 1 : 0))} s`;
}

/** Elapsed time while a run goes on: tenths, so that it can be read as it counts. */
export function elapsedText(ms: number): string {
  return `${decimal((ms / 1000).toFixed(1))} s`;
}

/** `3 in flight · 1 thread · 304 ms`: the two numbers, and how long it took. */
export function measuresText(measures: Measures): string {
  return `${measuresHeadline(measures)} · ${durationText(measures.wallMs)}`;
}
