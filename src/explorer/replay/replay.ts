/** A schedule in an ordinary run: real threads, real promises, real timers, which take its latencies. */
import { parse } from "devalue";
import * as v from "valibot";
import type { CompiledModule } from "../../compiler/module.ts";
import { answerTarget } from "../../sandbox/answer-target.ts";
import { ownModule } from "../../sandbox/own-module.ts";
import { hearOwnRun } from "../../sandbox/own-run.ts";
import type { Measures, RunModule, Sandbox } from "../../sandbox/run.ts";
import type { Trace } from "../../trace/trace.ts";
import type { ScheduleRecord } from "../record.ts";
import { endsAlike } from "./ends-alike.ts";
import { planReplay } from "./plan.ts";
import type { ReplayPlan } from "./plan.ts";
import { said } from "../../words/words.ts";

/** `follow-plan.ts`, bundled: what `/modules/replayer.json` holds. */
export const replayerTarget = "replayer";
const replayEntry = "replayer:entry";
const planTarget = "replayer:plan";

export interface Replaying {
  readonly sandbox: Sandbox;
  /** Traced: the cell and all that it reaches. */
  readonly modules: ReadonlyMap<string, RunModule>;
  readonly entry: string;
  /** `follow-plan.ts`, bundled. */
  readonly replayer: CompiledModule;
  readonly signal: AbortSignal;
}

export type Replayed =
  | {
      readonly kind: "played";
      /** Whether it ended as the schedule does. */
      readonly isSame: boolean;
      readonly trace: Trace;
      readonly measures: Measures;
      /** ms of each step since the main module began; undefined for one that never came. */
      readonly times: readonly (number | undefined)[];
    }
  /** Ends the sentence "An ordinary run cannot show it, because". */
  | { readonly kind: "unplayable"; readonly because: string };

/** ms that a run may take beyond what its latencies say. */
const patience = 10_000;

export async function replaySchedule(record: ScheduleRecord, given: Replaying): Promise<Replayed> {
  const planned = planReplay(record);
  if (!planned.ok) return { kind: "unplayable", because: planned.because };
  const { plan } = planned;
  const { sandbox, modules, entry, replayer, signal } = given;
  const heard = await hearOwnRun(sandbox, {
    entry: replayEntry,
    hidden: [entryModule(entry), planModule(plan), replayer],
    modules,
    signal,
    limitMs: plan.takes + patience,
  });
  if (!("measures" in heard.result))
    return { kind: "unplayable", because: said("it does not run") };
  // Whatever stopped it, it has not gone another way.
  if (heard.result.state === "stopped") {
    return { kind: "unplayable", because: said("it was stopped before its end") };
  }
  const at = new Map(readTimes(heard.answer));
  return {
    kind: "played",
    isSame: endsAlike(record, heard),
    trace: heard.trace,
    measures: heard.result.measures,
    times: record.steps.map(({ event }) => (event === undefined ? 0 : at.get(event.id))),
  };
}

/** What the plan needs is in its place before the cell's own modules evaluate. */
function entryModule(entry: string): CompiledModule {
  return ownModule(replayEntry, [
    "import ",
    { to: planTarget },
    ";\nimport ",
    { to: entry },
    ";\n",
  ]);
}

function planModule(plan: ReplayPlan): CompiledModule {
  return ownModule(planTarget, [
    "import { answer } from ", { to: answerTarget }, ";\n",
    "import { followPlan } from ", { to: replayerTarget }, ";\n",
    `const plan = JSON.parse(${JSON.stringify(JSON.stringify(plan))});
followPlan(plan, (times) => answer("times", times));
`,
  ]); // prettier-ignore
}

const told = v.object({ times: v.array(v.tuple([v.number(), v.number()])) });

function readTimes(answer: string | null): readonly (readonly [number, number])[] {
  try {
    return answer === null ? [] : v.parse(told, parse(answer)).times;
  } catch {
    return [];
  }
}
