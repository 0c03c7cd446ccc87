/**
 * Several runs on one axis, to be compared at a glance: their two numbers large, their pictures to the
 * same scale. Static; `src/notebook/run-comparison.ts` draws anew once the reader has run one.
 */
import type { Trace } from "../trace/trace.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { layoutTimeline } from "./layout.ts";
import { node, type MarkupNode } from "./markup-node.ts";
import { summarize } from "./summarize.ts";

export interface ComparedRun {
  /** File name of the cell. */
  readonly file: string;
  readonly trace: Trace;
  /** `3 in flight · 1 thread` */
  readonly headline: string;
  /** `1.00 s` */
  readonly duration: string;
}

/** px: a third of a cell. What does not fit there is told by the cell's own timeline. */
const columnWidth = 230;

/** @param id begins the ids in it: another one for each of a page */
export function sideBySide(runs: readonly ComparedRun[], id: string): readonly MarkupNode[] {
  const until = Math.max(0, ...runs.map(({ trace }) => trace.wallMs));
  return runs.map((run, index) => column(run, until, `${id}-${String(index)}`));
}

/** Modules that only define something, over in an instant, would be most of what a column shows. */
function withoutImports(trace: Trace, until: number): Trace {
  const parents = new Set(trace.tasks.map(({ parent }) => parent));
  const tasks = trace.tasks.filter(
    ({ id, source, start, end }) =>
      source.kind !== "module" || parents.has(id) || end - start > until * 0.01,
  );
  return { ...trace, tasks };
}

function column({ file, trace, headline, duration }: ComparedRun, until: number, id: string) {
  const layout = layoutTimeline(withoutImports(trace, until), { until, width: columnWidth });
  const [flight = "", threads = ""] = headline.split(" · ");
  return node(
    "div",
    { class: "side", "data-file": file },
    node("p", { class: "side-file" }, node("a", { href: `#cell-${file}` }, file)),
    node(
      "p",
      { class: "side-numbers" },
      node("span", {}, flight),
      " ",
      node("span", {}, threads),
      " ",
      node("span", { class: "side-wall" }, duration),
    ),
    drawTimeline(layout, { id, label: `${file}: ${summarize(trace)}`, width: columnWidth }),
  );
}
