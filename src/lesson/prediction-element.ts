/**
 * A prediction as its component takes it: what is asked as an attribute, prose as slots.
 *
 *     <Predict cell="gather.ts">            <Predict prediction="{…}">
 *       How long?                             <Fragment slot="asked">How long?</Fragment>
 *       <Answer wall="0..2000">A second   →   <Fragment slot="answer-0">A second</Fragment>
 */
import type { RootContent } from "mdast";
import { predictionToJson } from "../exercise/prediction/posed.ts";
import type { FoundPrediction } from "./extract-predictions.ts";

export function predictionElement({ prediction, asked, answers }: FoundPrediction): RootContent {
  const { id, cell, question } = prediction;
  return {
    type: "mdxJsxFlowElement",
    name: "Predict",
    attributes: [
      {
        type: "mdxJsxAttribute",
        name: "prediction",
        value: predictionToJson({ id, cell, question }),
      },
    ],
    children: [
      slot("asked", asked),
      ...answers.flatMap(({ text, because }, index) => [
        slot(`answer-${String(index)}`, text),
        ...(because.length === 0 ? [] : [slot(`because-${String(index)}`, because)]),
      ]),
    ],
  };
}

function slot(name: string, children: readonly RootContent[]): SlotElement {
  return {
    type: "mdxJsxFlowElement",
    name: "Fragment",
    attributes: [{ type: "mdxJsxAttribute", name: "slot", value: name }],
    // Phrasing stands in an element as well as blocks do; the types know only blocks.
    children: children as SlotElement["children"],
  };
}

type SlotElement = Extract<RootContent, { type: "mdxJsxFlowElement" }>;
