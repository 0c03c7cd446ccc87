/** Measured numbers in words. */
import { durationOf } from "../../trace/duration.ts";
import type { Quantity } from "./prediction.ts";
import { isTime } from "./run-facts.ts";

const units: Readonly<Record<Exclude<Quantity, "wall" | "busy">, readonly [string, string]>> = {
  concurrency: ["in flight at once", "in flight at once"],
  parallelism: ["thread busy at once", "threads busy at once"],
  threads: ["thread", "threads"],
  tasks: ["task", "tasks"],
};

/** `3.00 s`, `3 in flight at once`, `1 thread`. @param value a count, or ms */
export function quantityText(quantity: Quantity, value: number): string {
  if (quantity === "wall" || quantity === "busy") {
    const { digits, unit } = durationOf(value);
    return `${digits} ${unit}`;
  }
  return `${value} ${units[quantity][value === 1 ? 0 : 1]}`;
}

/** `It took 3.00 s.` @param value a count, or ms */
export function quantitySentence(quantity: Quantity, value: number): string {
  const text = quantityText(quantity, value);
  switch (quantity) {
    case "wall":
      return `It took ${text}.`;
    case "busy":
      return `Its threads were busy for ${text}.`;
    case "concurrency":
    case "parallelism":
      return `It had ${text}, at most.`;
    case "threads":
    case "tasks":
      return `It had ${text}.`;
  }
}

/** How far off a guess was: `1.9 s too long`, `2 too many`. Undefined where it was not. */
export function distanceText(quantity: Quantity, guess: number, value: number): string | undefined {
  const off = guess - value;
  if (!isTime(quantity)) {
    if (off === 0) return undefined;
    return `${Math.abs(off)} too ${off > 0 ? "many" : "few"}`;
  }
  if (Math.abs(off) < 0.005) return undefined;
  const { digits, unit } = durationOf(Math.abs(off));
  return `${digits} ${unit} too ${off > 0 ? "long" : "short"}`;
}

/** What stands before a field for a number. */
export const quantityLabels: Readonly<Record<Quantity, string>> = {
  wall: "The run takes",
  busy: "Threads are busy for",
  concurrency: "Most tasks in flight at once",
  parallelism: "Most threads busy at once",
  threads: "Threads",
  tasks: "Tasks",
};
