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

/** More would hide what they point at; each way between two threads has one all the same. */
const mostArrows = 32;

/** @param yOf where an end stands, px; undefined where its thread has no lane. `toward`: the y of the other one */
export function arrowsOf(
  messages: readonly TraceMessage[],
  scale: Scale,
  yOf: (end: MessageEnd, toward: MessageEnd) => number | undefined,
): readonly Arrow[] {
  const inView = messages.filter(({ from, to }) => from.at <= scale.until && to.at >= scale.from);
  const told = inView.length <= mostArrows ? inView.map(alone) : thinOut(inView);
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

function alone(message: TraceMessage): Told {
  return { message, count: 1 };
}

/** Of those between the same two threads every so many-th, which stands for those after it. */
function thinOut(messages: readonly TraceMessage[]): readonly Told[] {
  const step = messages.length / mostArrows;
  const ways = Map.groupBy(
    messages,
    ({ from, to }) => `${String(from.thread)} ${String(to.thread)}`,
  );
  return [...ways.values()].flatMap((way) => {
    const told: Told[] = [];
    for (let at = 0; at < way.length; at += step) {
      const message = way[Math.floor(at)];
      const next = Math.min(way.length, Math.floor(at + step));
      if (message !== undefined) told.push({ message, count: next - Math.floor(at) });
    }
    return told;
  });
}
