/** What the attributes of `<Predict>` and of its `<Answer>`s say. */
import { nearestName } from "../compiler/nearest.ts";
import { parsePattern } from "../console/line-pattern.ts";
import {
  quantities,
  type Condition,
  type Quantity,
  type Question,
} from "../exercise/prediction/prediction.ts";
import { isTime } from "../exercise/prediction/run-facts.ts";
import { parseInFlight, parseRange, rangeMessage } from "./cell-attributes.ts";
import type { FenceAttribute, FenceFault } from "./parse-fence.ts";

/** The answers of a choice stand in the element, not among its attributes. */
export type AskedQuestion =
  Exclude<Question, { kind: "choice" }> | { readonly kind: "choice"; readonly choices: undefined };

export interface PredictAttributes {
  readonly cell: FenceAttribute | undefined;
  readonly id: FenceAttribute | undefined;
  /** Undefined where what is said of it is wrong. */
  readonly question: AskedQuestion | undefined;
  readonly faults: readonly FenceFault[];
}

const predictNames = ["cell", "id", "order", "from", "to", "number", "within"] as const;
/** How near a time must be, as a share, unless the author says otherwise. */
const usualTolerance = 0.25;

export function readPredictAttributes(attributes: readonly FenceAttribute[]): PredictAttributes {
  const { known, faults } = byName(attributes, predictNames, "<Predict>");
  const fault = (attribute: FenceAttribute, message: string): void => {
    faults.push({ offset: attribute.valueOffset, message });
  };
  const order = known.get("order");
  const number = known.get("number");
  const within = known.get("within");
  const [from, to] = (["from", "to"] as const).map((name) => {
    const attribute = known.get(name);
    if (attribute === undefined) return undefined;
    if (order === undefined)
      fault(attribute, `Expected \`${name}\` beside \`order\`, found it alone.`);
    const line = /^[1-9]\d{0,3}$/.test(attribute.value ?? "") ? Number(attribute.value) : undefined;
    if (line === undefined)
      fault(
        attribute,
        `Expected the number of a line, such as ${name}="2", found "${attribute.value ?? ""}".`,
      );
    return line;
  });
  if (order?.value !== undefined)
    fault(order, "Expected `order` alone, found a value. Leave the value out.");
  if (order !== undefined && number !== undefined)
    fault(number, "Expected `order` or `number`, found both. Ask one thing at a time.");
  const toAttribute = known.get("to");
  if (toAttribute !== undefined && from !== undefined && to !== undefined && to <= from)
    fault(toAttribute, `Expected \`to\` after \`from\`, found ${String(from)} to ${String(to)}.`);

  const of = quantities.find((quantity) => quantity === number?.value);
  if (number !== undefined && of === undefined)
    fault(
      number,
      `Expected what to guess (${quantities.join(", ")}), found "${number.value ?? ""}".`,
    );
  let tolerance: number | undefined;
  if (within !== undefined) {
    tolerance = readShare(within.value ?? "");
    if (of === undefined || !isTime(of))
      fault(
        within,
        'Expected `within` beside number="wall" or number="busy"; counts are exact. Leave it out.',
      );
    else if (tolerance === undefined)
      fault(within, `Expected a share, such as within="25%", found "${within.value ?? ""}".`);
  }
  const common = { cell: known.get("cell"), id: known.get("id"), faults };
  if (faults.length > 0) return { ...common, question: undefined };
  if (order !== undefined) return { ...common, question: { kind: "order", from, to } };
  if (of !== undefined) {
    const share = isTime(of) ? (tolerance ?? usualTolerance) : 0;
    return { ...common, question: { kind: "number", of, within: share } };
  }
  return { ...common, question: { kind: "choice", choices: undefined } };
}

function readShare(text: string): number | undefined {
  const digits = /^(\d{1,3})%$/.exec(text)?.[1];
  const share = digits === undefined ? 0 : Number(digits) / 100;
  return share > 0 && share <= 1 ? share : undefined;
}

const answerNames = [
  ...quantities,
  "in-flight",
  "lines",
  "prints",
  "first",
  "last",
  "state",
] as const;

export interface AnswerAttributes {
  readonly conditions: readonly Condition[];
  readonly faults: readonly FenceFault[];
}

export function readAnswerAttributes(attributes: readonly FenceAttribute[]): AnswerAttributes {
  const { known, faults } = byName(attributes, answerNames, "<Answer>");
  const conditions: Condition[] = [];
  for (const [name, attribute] of known) {
    const value = attribute.value ?? "";
    const read = readCondition(name, value);
    if (typeof read === "string") faults.push({ offset: attribute.valueOffset, message: read });
    else conditions.push(...read);
  }
  return { conditions, faults };
}

/** @returns what is wrong, where something is */
function readCondition(
  name: (typeof answerNames)[number],
  value: string,
): readonly Condition[] | string {
  switch (name) {
    case "in-flight": {
      const inFlight = parseInFlight(value);
      return inFlight === undefined
        ? `Expected function names with a number or a range each, such as in-flight="download:3", found "${value}".`
        : Object.entries(inFlight).map(([of, range]) => ({ kind: "in-flight", name: of, range }));
    }
    case "prints":
    case "first":
    case "last": {
      const pattern = parsePattern(value);
      if (!pattern.ok) return pattern.message;
      return value === "" && name === "prints"
        ? 'Expected the text of a line, such as prints="done", found nothing.'
        : [{ kind: name, pattern: value }];
    }
    case "state":
      return value === "done" || value === "failed"
        ? [{ kind: "state", state: value }]
        : `Expected state="done" or state="failed", found "${value}".`;
    default: {
      const range = parseRange(value.trim());
      if (range === undefined) return rangeMessage(name, value);
      return [name === "lines" ? { kind: "lines", range } : quantityCondition(name, range)];
    }
  }
}

function quantityCondition(of: Quantity, range: { min: number; max: number }): Condition {
  return { kind: "quantity", of, range };
}

function byName<Name extends string>(
  attributes: readonly FenceAttribute[],
  names: readonly Name[],
  element: string,
): { known: Map<Name, FenceAttribute>; faults: FenceFault[] } {
  const known = new Map<Name, FenceAttribute>();
  const faults: FenceFault[] = [];
  for (const attribute of attributes) {
    const name = names.find((each) => each === attribute.name);
    if (name === undefined) {
      const meant = nearestName(attribute.name, names);
      const hint =
        meant === undefined ? `There are ${names.join(", ")}.` : `Did you mean \`${meant}\`?`;
      const message = `Unknown attribute \`${attribute.name}\` on ${element}. ${hint}`;
      faults.push({ offset: attribute.offset, message });
    } else known.set(name, attribute);
  }
  return { known, faults };
}
