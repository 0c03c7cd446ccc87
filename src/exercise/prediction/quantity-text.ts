/** Measured numbers in words. */
import { durationOf } from "../../trace/duration.ts";
import type { Quantity } from "./prediction.ts";
import { isTime } from "./run-facts.ts";
import { said, type Phrase } from "../../words/words.ts";

const units: Readonly<Record<Exclude<Quantity, "wall" | "busy">, readonly [Phrase, Phrase]>> = {
  concurrency: ["{} in flight at once", "{} in flight at once"],
  parallelism: ["{} thread busy at once", "{} threads busy at once"],
  threads: ["{} thread", "{} threads"],
  tasks: ["{} task", "{} tasks"],
};

/** `3.00 s`, `3 in flight at once`, `1 thread`. @param value a count, or ms */
export function quantityText(quantity: Quantity, value: number): string {
  if (quantity === "wall" || quantity === "busy") {
    const { digits, unit } = durationOf(value);
    return `${digits} ${unit}`;
  }
  return said(units[quantity][value === 1 ? 0 : 1], value);
}

/** `It took 3.00 s.` @param value a count, or ms */
export function quantitySentence(quantity: Quantity, value: number): string {
  const text = quantityText(quantity, value);
  switch (quantity) {
    case "wall":
      return said("It took {}.", text);
    case "busy":
      return said("Its threads were busy for {}.", text);
    case "concurrency":
    case "parallelism":
      return said("It had {}, at most.", text);
    case "threads":
    case "tasks":
      return said("It had {}.", text);
  }
}

/** How far off a guess was: `1.9 s too long`, `2 too many`. Undefined where it was not. */
export function distanceText(quantity: Quantity, guess: number, value: number): string | undefined {
  const off = guess - value;
  if (!isTime(quantity)) {
    if (off === 0) return undefined;
    return said(off > 0 ? "{} too many" : "{} too few", Math.abs(off));
  }
  if (Math.abs(off) < 0.005) return undefined;
  const { digits, unit } = durationOf(Math.abs(off));
  return said(off > 0 ? "{} too long" : "{} too short", `${digits} ${unit}`);
}

/** What stands before a field for a number. */
export const quantityLabels: Readonly<Record<Quantity, Phrase>> = {
  wall: "The run takes",
  busy: "Threads are busy for",
  concurrency: "Most tasks in flight at once",
  parallelism: "Most threads busy at once",
  threads: "Threads",
  tasks: "Tasks",
};
