import { captureKind } from "./capture-kind.ts";
import { capturePrimitive, cutName } from "./capture-primitive.ts";
import { captureProperties } from "./capture-properties.ts";
import { isSpent, shownDepth } from "./capturing.ts";
import type { Budget, Capturing } from "./capturing.ts";
import { classNameOf, tagOf } from "./class-name.ts";
import { append, isArray, ownProperty } from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { ObjectParts, Snapshot } from "./snapshot.ts";

/** @param nodes Values in all; a line of a run that has already printed much gets less. */
export function createBudget(nodes: number = snapshotLimits.nodes): Budget {
  return { shown: nodes * 0.75, deep: nodes * 0.25, characters: snapshotLimits.characters };
}

/** Captures within captures: a proxy's trap may log the proxy. */
let nesting = 0;
const nestingLimit = 3;

/**
 * Plain data that stands for `value`, taken without running any of the cell's code except the traps
 * of proxies, which no one can tell from objects. Never throws.
 */
export function capture(value: unknown, budget: Budget = createBudget()): Snapshot {
  if (nesting >= nestingLimit) {
    return { kind: "unreadable", reason: "logged while it was being logged" };
  }
  nesting++;
  try {
    return captureValue(value, {
      budget,
      depth: 0,
      open: undefined,
      circular: [],
      part: captureValue,
    });
  } finally {
    nesting--;
  }
}

function captureValue(value: unknown, at: Capturing): Snapshot {
  if (at.depth > shownDepth) at.budget.deep--;
  else at.budget.shown--;
  if (value === null || (typeof value !== "object" && typeof value !== "function")) {
    return capturePrimitive(value, at.budget);
  }
  for (let open = at.open; open !== undefined; open = open.above) {
    if (open.object === value) return { kind: "circular", id: circularId(value, at.circular) };
  }
  try {
    return captureObject(value, at);
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

function captureObject(object: object, at: Capturing): Snapshot {
  const className = classNameOf(object);
  const tag = tagOf(object);
  if (at.depth > snapshotLimits.depth || isSpent(at)) {
    return { kind: "deep", label: labelOf(object, className) };
  }
  const inside: Capturing = {
    budget: at.budget,
    depth: at.depth + 1,
    open: { object, above: at.open },
    circular: at.circular,
    part: captureValue,
  };
  const kind = captureKind(object, inside);
  const { properties, more } = captureProperties(object, kind, inside);
  const parts: ObjectParts = {
    id: indexOf(at.circular, object) + 1,
    className: className === null ? null : cutName(className),
    tag: tag === className ? "" : cutName(tag),
    properties,
    more,
  };
  return { ...parts, ...kind.facts };
}

function labelOf(object: object, className: string | null): string {
  if (className !== null) return cutName(className);
  return isArray(object) ? "[Array: null prototype]" : "[Object: null prototype]";
}

function circularId(object: object, circular: object[]): number {
  const known = indexOf(circular, object);
  if (known !== -1) return known + 1;
  append(circular, object);
  return circular.length;
}

function indexOf(list: readonly object[], object: object): number {
  for (let index = 0; index < list.length; index++) if (list[index] === object) return index;
  return -1;
}

/** What was thrown while reading, in a few words; it may be hostile itself. */
function reasonOf(thrown: unknown): string {
  try {
    if (typeof thrown === "object" && thrown !== null) {
      const message = ownProperty(thrown, "message");
      if (message?.kind === "data" && typeof message.value === "string") {
        return cutName(message.value);
      }
    }
    if (typeof thrown === "string") return cutName(thrown);
  } catch {
    // Said below.
  }
  return "reading it threw";
}
