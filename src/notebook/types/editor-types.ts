/** What types add to an editor. Comes with TypeScript, not before. */
import type { Extension } from "@codemirror/state";
import { tooltips } from "@codemirror/view";
import { proposals } from "./proposals.ts";
import { problemMarks } from "./problem-marks.ts";
import { typeTips } from "./type-tips.ts";
import type { CellTypes } from "./cell-types.ts";

export function editorTypes(cell: CellTypes): Extension {
  return [
    tooltips({ tooltipSpace: visibleSpace }),
    proposals(cell),
    problemMarks(cell),
    typeTips(cell),
  ];
}

/** px: what of the page a reader sees, without a phone's keyboard. */
function visibleSpace(): { top: number; left: number; bottom: number; right: number } {
  const { documentElement } = document;
  const top = visualViewport?.offsetTop ?? 0;
  const left = visualViewport?.offsetLeft ?? 0;
  return {
    top,
    left,
    bottom: top + (visualViewport?.height ?? innerHeight),
    right: left + (visualViewport?.width ?? documentElement.clientWidth),
  };
}
