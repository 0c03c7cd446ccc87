/** What the page asks of a thread that explores, and what that tells. Plain data. */
import * as v from "valibot";
import { levels } from "../console/line.ts";
import type { ScheduleRecord } from "./record.ts";

/** How schedules are looked for. */
export const strategyNames = ["every", "delays", "random"] as const;
/**
 * `every`: all of them, depth first; where there are too many, those with few delays besides. `delays`: only
 * these. `random`: by chance, from one seed.
 */
export type StrategyName = (typeof strategyNames)[number];

export interface SearchOptions {
  readonly strategy: StrategyName;
  /** How many may be tried; of `every`, so many in either way. */
  readonly schedules: number;
  /** ms that it may take; of `every`, in either way. */
  readonly time: number;
  /** Timers are next only in the order of their due times. */
  readonly keepTimerOrder: boolean;
  /** Whether the first that fails ends it: nothing is counted or tried behind it. */
  readonly isOverAtFirst?: boolean;
}

/** A file below `/lab/`, as the site answered. */
export interface FetchedFile {
  /** Below `/lab/`. */
  readonly path: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Base64. */
  readonly body: string;
}

export type ExploreTask =
  | ({ readonly kind: "search" } & SearchOptions)
  /** `until`: a schedule's end, or where its choices are used up. */
  | {
      readonly kind: "record";
      readonly choices: readonly number[];
      readonly keepTimerOrder: boolean;
      readonly until: "end" | "choice";
    };

export interface ExploreRequest {
  readonly task: ExploreTask;
  readonly cores: number;
  readonly files: readonly FetchedFile[];
}

/** The failing schedule that is shown. */
export interface FoundSchedule {
  readonly record: ScheduleRecord;
  /** Whether every shorter schedule has been tried. */
  readonly isShortest: boolean;
  /** One that passes, and goes the same way for as long as possible; undefined where none was found. */
  readonly passing: ScheduleRecord | undefined;
}

export const cutShortReasons = [
  "schedules",
  "time",
  "steps",
  "delays",
  /** A schedule that went on for longer than the whole search may. */
  "endless",
  /** The reader. */
  "stop",
] as const;

export type Explored =
  | { readonly kind: "holds"; readonly tried: number }
  | {
      readonly kind: "broken";
      readonly tried: number;
      readonly failed: number;
      readonly isAll: boolean;
      readonly found: FoundSchedule;
    }
  | {
      readonly kind: "cut-short";
      readonly tried: number;
      readonly by: (typeof cutShortReasons)[number];
    }
  /** Ends the sentence "cannot be explored because". */
  | { readonly kind: "unexplorable"; readonly because: string }
  | { readonly kind: "missing"; readonly address: string }
  | { readonly kind: "recorded"; readonly record: ScheduleRecord }
  /** The choices that were to be recorded are none of the program's. */
  | { readonly kind: "unfit"; readonly because: string };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const site = v.strictObject({ file: text, line: count, column: count, name: text });
const maybeSite = v.undefinedable(site);

const event = v.strictObject({
  id: count,
  kind: v.picklist(["timer", "interval", "request", "body", "module"]),
  label: text,
  born: count,
  since: v.number(),
  due: v.number(),
  task: v.undefinedable(count),
  site: maybeSite,
});

const step = v.strictObject({
  event: v.undefinedable(event),
  at: v.number(),
  ran: v.array(v.strictObject({ task: v.undefinedable(count), site: maybeSite })),
  watched: v.array(v.strictObject({ name: text, text })),
  lines: v.array(v.strictObject({ level: v.picklist(levels), depth: count, text })),
  registered: v.array(event),
});

const end = v.variant("kind", [
  v.strictObject({ kind: v.literal("passed") }),
  v.strictObject({
    kind: v.literal("failed"),
    failure: v.picklist(["invariant", "error", "rejection", "deadlock", "livelock"]),
    message: text,
    site: maybeSite,
    waiting: v.array(site),
  }),
  v.strictObject({ kind: v.literal("open"), choice: count }),
  v.strictObject({ kind: v.literal("unexplorable"), because: text }),
  v.strictObject({ kind: v.literal("missing"), address: text }),
]);

const record = v.strictObject({
  text,
  keepTimerOrder: v.boolean(),
  tasks: v.array(
    v.strictObject({ id: count, name: text, site: maybeSite, parent: v.undefinedable(count) }),
  ),
  firstStep: count,
  steps: v.array(step),
  pending: v.array(event),
  end,
});

const explored = v.variant("kind", [
  v.strictObject({ kind: v.literal("holds"), tried: count }),
  v.strictObject({
    kind: v.literal("broken"),
    tried: count,
    failed: count,
    isAll: v.boolean(),
    found: v.strictObject({ record, isShortest: v.boolean(), passing: v.undefinedable(record) }),
  }),
  v.strictObject({
    kind: v.literal("cut-short"),
    tried: count,
    by: v.picklist(cutShortReasons),
  }),
  v.strictObject({ kind: v.literal("unexplorable"), because: text }),
  v.strictObject({ kind: v.literal("missing"), address: text }),
  v.strictObject({ kind: v.literal("recorded"), record }),
  v.strictObject({ kind: v.literal("unfit"), because: text }),
]);

/**
 * The explored program has been in the thread that tells it: nothing is taken on trust but the words.
 * @throws ValiError for what is not of this form
 */
export function parseExplored(value: unknown): Explored {
  return v.parse(explored, value);
}
