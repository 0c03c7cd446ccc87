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
/** px: nearer than this to each other, arrows of one way would be one dark block. */
const nearest = 10;

/** @param yOf where an end stands, px; undefined where its thread has no lane. `toward`: the y of the other one */
export function arrowsOf(
  messages: readonly TraceMessage[],
  scale: Scale,
  yOf: (end: MessageEnd, toward: MessageEnd) => number | undefined,
): readonly Arrow[] {
  const inView = messages.filter(({ from, to }) => from.at <= scale.until && to.at >= scale.from);
  const told = thinOut(inView, scale);
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

/** Of those between the same two threads, one that begins and ends near another is told with it. */
function thinOut(messages: readonly TraceMessage[], scale: Scale): readonly Told[] {
  const byWay = Map.groupBy(
    messages,
    ({ from, to }) => `${String(from.thread)} ${String(to.thread)}`,
  );
  const ways = [...byWay.values()].map((way) => way.toSorted((a, b) => a.from.at - b.from.at));
  const span = scale.until - scale.from;
  for (let apart = nearest * scale.msPerPixel; ; apart *= 2) {
    const told = ways.flatMap((way) => tellApart(way, apart));
    if (told.length <= mostArrows || apart > span) return told;
  }
}

/** @param messages of one way, in the order in which they were sent; @param apart ms */
function tellApart(messages: readonly TraceMessage[], apart: number): readonly Told[] {
  const told: { message: TraceMessage; count: number }[] = [];
  for (const message of messages) {
    const last = told.at(-1);
    const isNear =
      last !== undefined &&
      message.from.at - last.message.from.at < apart &&
      Math.abs(message.to.at - last.message.to.at) < apart;
    if (isNear) last.count += 1;
    else told.push({ message, count: 1 });
  }
  return told;
}
