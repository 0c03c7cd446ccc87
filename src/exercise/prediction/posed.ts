/** A prediction as it is sent to the page: with the recorded run, from which its answer key comes. */
import * as v from "valibot";
import { measuresSchema } from "../../sandbox/measures-schema.ts";
import { quantities, type Condition, type Prediction } from "./prediction.ts";
import type { RunFacts } from "./run-facts.ts";

export interface PosedPrediction extends Prediction {
  /** Of the lesson. */
  readonly lesson: string;
  /** File names of the cells that a run of it is made from. */
  readonly files: readonly string[];
  readonly recorded: RunFacts;
}

const number = v.pipe(v.number(), v.finite());
const text = v.string();
const range = v.strictObject({ min: number, max: number });
const quantity = v.picklist(quantities);

const condition: v.GenericSchema<unknown, Condition> = v.variant("kind", [
  v.strictObject({ kind: v.literal("quantity"), of: quantity, range }),
  v.strictObject({ kind: v.literal("in-flight"), name: text, range }),
  v.strictObject({ kind: v.literal("lines"), range }),
  v.strictObject({ kind: v.picklist(["prints", "first", "last"]), pattern: text }),
  v.strictObject({ kind: v.literal("state"), state: v.picklist(["done", "failed"]) }),
]);

const question = v.variant("kind", [
  v.strictObject({
    kind: v.literal("order"),
    from: v.optional(number),
    to: v.optional(number),
  }),
  v.strictObject({ kind: v.literal("number"), of: quantity, within: number }),
  v.strictObject({
    kind: v.literal("choice"),
    choices: v.array(v.strictObject({ text, conditions: v.array(condition) })),
  }),
]);

const predictionFields = { id: text, cell: text, question };

const posed = v.strictObject({
  ...predictionFields,
  lesson: text,
  files: v.array(text),
  recorded: v.strictObject({
    state: v.picklist(["done", "failed", "stopped"]),
    measures: measuresSchema,
    lines: v.array(v.strictObject({ text, thread: number, at: number })),
  }),
});

export function posedToJson(prediction: PosedPrediction): string {
  return JSON.stringify(prediction);
}

/** @throws where `json` is not what `posedToJson` made */
export function posedFromJson(json: string): PosedPrediction {
  const { question: asked, ...rest } = v.parse(posed, JSON.parse(json));
  return { ...rest, question: whole(asked) };
}

/** A prediction as an attribute, from the remark plugin to the component. */
export function predictionToJson(prediction: Prediction): string {
  return JSON.stringify(prediction);
}

/** @throws where `json` is not what `predictionToJson` made */
export function predictionFromJson(json: string): Prediction {
  const parsed = v.parse(v.strictObject(predictionFields), JSON.parse(json));
  return { ...parsed, question: whole(parsed.question) };
}

/** JSON has no undefined. */
function whole(asked: v.InferOutput<typeof question>): Prediction["question"] {
  if (asked.kind !== "order") return asked;
  const { kind, from, to } = asked;
  return { kind, from, to };
}
