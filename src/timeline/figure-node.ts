import { node, type MarkupNode } from "./markup-node.ts";
import { said } from "../words/words.ts";

export interface FigureParts {
  readonly picture: MarkupNode | undefined;
  readonly sentence: string;
  readonly origin: string;
  /** ms: where the axis ends, for the page to begin a run's with. */
  readonly until: number;
  readonly table: MarkupNode | undefined;
}

/** The parts that `timeline-figure.ts` finds again, by their `data-part`. */
export function figureNode(
  file: string,
  { picture, sentence, origin, until, table }: FigureParts,
): MarkupNode {
  return node(
    "figure",
    {
      class: "timeline",
      "aria-label": said("Timeline of {}", file),
      "data-until": until,
    },
    node("div", { class: "timeline-picture", "data-part": "timeline-picture" }, ...given(picture)),
    node(
      "figcaption",
      {},
      node("p", { class: "timeline-words", "data-part": "timeline-words" }, sentence),
      node("p", { class: "timeline-pick", "data-part": "timeline-pick" }, origin),
    ),
    // Room for the buttons, so that nothing moves when they come.
    node("div", { class: "timeline-tools", "data-part": "timeline-tools" }),
    node(
      "details",
      { class: "timeline-table", "data-part": "timeline-table" },
      node("summary", {}, said("As a table")),
      node(
        "div",
        {
          class: "timeline-rows",
          "data-part": "timeline-rows",
          role: "group",
          "aria-label": said("Table"),
        },
        ...given(table),
      ),
    ),
  );
}

function given(part: MarkupNode | undefined): readonly MarkupNode[] {
  return part === undefined ? [] : [part];
}
