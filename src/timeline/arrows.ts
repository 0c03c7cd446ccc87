/** Messages as arrows between lanes. */
import type { MessageEnd, TraceMessage } from "../trace/trace.ts";
import type { Scale } from "./scale.ts";
import { toPercent } from "./scale.ts";

export interface Arrow {
  /** Percent. */
  readonly x1: number;
  readonly x2: number;
  /** px */
  readonly y1: number;
  readonly y2: number;
  /** How many messages it stands for. */
  readonly messages: number;
}

/** More would hide what they point at. */
const mostArrows = 150;

/** @param yOf where an end stands, px; undefined where its thread has no lane. `toward`: the y of the other one */
export function arrowsOf(
  messages: readonly TraceMessage[],
  scale: Scale,
  yOf: (end: MessageEnd, toward: MessageEnd) => number | undefined,
): readonly Arrow[] {
  const inView = messages.filter(({ from, to }) => from.at <= scale.until && to.at >= scale.from);
  let told = inView.map((message) => ({ message, count: 1 }));
  for (let columns = 200; told.length > mostArrows && columns > 1; columns /= 2) {
    told = tellTogether(inView, scale, Math.floor(columns));
  }
  return told.flatMap(({ message: { from, to }, count }) => {
    const y1 = yOf(from, to);
    const y2 = yOf(to, from);
    if (y1 === undefined || y2 === undefined) return [];
    return [
      { x1: toPercent(scale, from.at), x2: toPercent(scale, to.at), y1, y2, messages: count },
    ];
  });
}

interface Told {
  readonly message: TraceMessage;
  readonly count: number;
}

/** One for all that go between the same two threads in the same column. */
function tellTogether(messages: readonly TraceMessage[], scale: Scale, columns: number): Told[] {
  const told = new Map<string, Told>();
  for (const message of messages) {
    const { from, to } = message;
    const column = Math.floor((toPercent(scale, from.at) / 100) * columns);
    const key = [from.thread, to.thread, column].join(" ");
    const first = told.get(key);
    told.set(key, { message: first?.message ?? message, count: (first?.count ?? 0) + 1 });
  }
  return [...told.values()];
}
