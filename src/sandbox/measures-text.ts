/** What a run measured, in words. The same at build time (recorded) and in the page (just run). */
import { durationOf } from "../trace/duration.ts";
import { measuresHeadline } from "../trace/measures-sentence.ts";
import type { Measures } from "./run.ts";
import { decimal } from "../words/numbers.ts";

/** `304 ms`, `3.02 s`, as in pictures. @param ms a duration */
export function durationText(ms: number): string {
  const { digits, unit } = durationOf(ms);
  return `${digits} ${unit}`;
}

/** Elapsed time while a run goes on: tenths, so that it can be read as it counts. */
export function elapsedText(ms: number): string {
  return `${decimal((ms / 1000).toFixed(1))} s`;
}

/** `3 in flight · 1 thread · 304 ms`: the two numbers, and how long it took. */
export function measuresText(measures: Measures): string {
  return `${measuresHeadline(measures)} · ${durationText(measures.wallMs)}`;
}
