/** Where lines of output stand in a trace, whose clock starts later. */
import type { Span, Trace } from "./trace.ts";

/** A line of output: `at` in ms since the run began. */
interface TimedLine {
  readonly thread: number;
  readonly at: number;
}

/** ms: a line's time is taken a moment before or after its thread's span is. */
const slack = 0.5;
/** What it counts that a line falls into a call's span, beside that its thread is busy. */
const callWeight = 0.6;

/**
 * How long after the run the trace begins, ms: what is to be taken off a line's time. A line is printed
 * while its thread is busy, most often in a call: so it is the shift with which the most lines fall into
 * such spans; of all such, the middle of the widest stretch. 0 where no line has a thread in the trace.
 */
export function traceDelay(
  { lanes, tasks }: Pick<Trace, "lanes" | "tasks">,
  lines: readonly TimedLine[],
): number {
  const changes = lines
    .flatMap(({ thread, at }) => {
      const busy = lanes.filter((lane) => lane.thread === thread).flatMap((lane) => lane.busy);
      const calls = tasks
        .filter((task) => task.thread === thread && task.source.kind !== "module")
        .flatMap(({ spans }) => spans);
      return [...shifts(busy, at, slack, 1), ...shifts(calls, at, 0, callWeight)];
    })
    .sort((one, other) => one.at - other.at || other.by - one.by);
  let weight = 0;
  let best = { weight: 0, start: 0, end: 0 };
  for (const [index, { at, by }] of changes.entries()) {
    weight += by;
    const end = changes[index + 1]?.at ?? at;
    const isHeavier = weight > best.weight + 1e-9;
    const isAsHeavy = weight > best.weight - 1e-9;
    if (isHeavier || (isAsHeavy && end - at > best.end - best.start)) {
      best = { weight, start: at, end };
    }
  }
  return (best.start + best.end) / 2;
}

/** From and to which shift a line at `at` falls into one of the spans. */
function shifts(
  spans: readonly Span[],
  at: number,
  allowance: number,
  weight: number,
): readonly { readonly at: number; readonly by: number }[] {
  return joined(
    spans
      .filter(({ start }) => at - start + allowance >= 0)
      .map(({ start, end }) => ({
        start: Math.max(0, at - end - allowance),
        end: at - start + allowance,
      })),
  ).flatMap(({ start, end }) => [
    { at: start, by: weight },
    { at: end, by: -weight },
  ]);
}

/** One line counts once, whichever span it falls into. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
