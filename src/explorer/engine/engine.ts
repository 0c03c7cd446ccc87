/** A compiled program that can be run again and again, each time in the order that a chooser chooses. */
import type { ThreadConsole } from "../../console/thread-console.ts";
import type { LineContent } from "../../console/line.ts";
import { undeclaredWrite } from "../compile/explorable.ts";
import { UnfitChoice, type Choose, type Verdict } from "../run.ts";
import { Machine } from "./machine.ts";
import type { Pending, Recorder } from "./machine.ts";
import { hearListenerErrors } from "./listener-errors.ts";
import { createLab } from "./lab.ts";
import type { Watch } from "./lab.ts";
import { createModules } from "./modules.ts";
import type { ProgramModule } from "./modules.ts";
import { createPromises } from "./promise.ts";
import { createGlobals } from "./realm.ts";
import type { LabFile } from "./requests.ts";
import { inTimerOrder } from "./timer-order.ts";
import { createTools } from "./tools.ts";

/** What `ExplorableProgram.code` evaluates to. */
export type ProgramFactory = (given: {
  readonly tools: object;
  readonly globals: object;
}) => readonly ProgramModule[];

export interface RunOptions {
  /** Timers are next only in the order of their due times. */
  readonly keepTimerOrder: boolean;
  /** Steps after which the oldest is always next; after twice as many the run never ends. */
  readonly steps: number;
}

export interface EngineOptions {
  readonly entry: string;
  readonly cores: number;
  readonly files: ReadonlyMap<string, LabFile>;
}

/** What watches a run that is recorded. */
export interface RunObserver extends Recorder {
  readonly console: ThreadConsole;
  readonly display: (content: LineContent) => void;
  /** The program has begun: there is no event behind step 0. */
  stepped(event: Pending | undefined, machine: Machine, watches: readonly Watch[]): void;
}

export interface Engine {
  run(choose: Choose, options: RunOptions, observer?: RunObserver): Verdict;
}

export function createEngine(factory: ProgramFactory, options: EngineOptions): Engine {
  const machine = new Machine();
  const promises = createPromises(machine);
  let observer: RunObserver | undefined;
  const read = new Set<string>();
  const realm = createGlobals(machine, promises, {
    ...options,
    isRead: (name) => read.has(name),
    console: () => observer?.console,
  });
  const lab = createLab(machine, options.cores, () => observer?.display);
  const builtIn = new Map([["lab", lab.exports]]);
  const tools = createTools(machine, promises);
  const modules = factory({ tools, globals: realm.globals });
  for (const name of modules.flatMap(({ reads }) => reads)) read.add(name);
  const globalWrite = findGlobalWrite(modules);
  let isRunning = false;
  hearListenerErrors((error) => {
    if (isRunning) machine.thrown(error);
    return isRunning;
  });

  /** @returns whether the program's own end has come: its modules are evaluated */
  function begin(): () => boolean {
    machine.reset();
    realm.reset();
    lab.reset();
    let isEvaluated = false;
    if (globalWrite !== undefined) {
      machine.end({ kind: "refused", because: globalWrite });
      return () => isEvaluated;
    }
    machine.call(() => {
      const { evaluate } = createModules(machine, promises, modules, builtIn);
      promises.attach(evaluate(options.entry), {
        goOn(mode, value) {
          isEvaluated = true;
          if (mode === 1) machine.thrown(value);
        },
      });
    });
    machine.drain();
    return () => isEvaluated;
  }

  function run(choose: Choose, { keepTimerOrder, steps }: RunOptions): Verdict {
    const isEvaluated = begin();
    observer?.stepped(undefined, machine, lab.watches);
    const { pending } = machine;
    while (pending.length > 0 && machine.ending === undefined) {
      if (machine.step >= 2 * steps) {
        machine.fail({ kind: "livelock", what: "steps", count: machine.step, site: -1 });
        break;
      }
      const enabled = keepTimerOrder ? inTimerOrder(pending) : pending;
      const index =
        enabled.length === 1 || machine.step >= steps ? 0 : choose(enabled, machine.step);
      if (index === -1) return { kind: "open", steps: machine.step };
      const event = enabled[index];
      if (event === undefined) {
        throw new UnfitChoice(`Expected a choice from 0 to ${enabled.length - 1}; found ${index}.`);
      }
      machine.advance(event);
      observer?.stepped(event, machine, lab.watches);
    }
    if (machine.ending === undefined && !isEvaluated()) {
      const waiting = machine.tasks
        .filter(({ over, isIdle }) => !over && !isIdle)
        .map(({ site }) => site);
      machine.fail({ kind: "deadlock", waiting, site: waiting[0] ?? -1 });
    }
    const { ending } = machine;
    const isWhole = machine.step <= steps;
    if (ending === undefined) return { kind: "passed", steps: machine.step, isWhole };
    if (ending.kind === "failed") {
      return { kind: "failed", steps: machine.step, isWhole, failure: ending.failure };
    }
    if (ending.kind === "missing") return ending;
    return { kind: "unexplorable", because: ending.because };
  }

  return {
    run(choose, given, watching) {
      observer = watching;
      machine.recorder = watching;
      isRunning = true;
      let because: string | undefined;
      let verdict: Verdict;
      try {
        verdict = run(choose, given);
      } finally {
        isRunning = false;
        because = realm.restore();
      }
      return because === undefined ? verdict : { kind: "unexplorable", because };
    },
  };
}

/**
 * A write to an undeclared name throws, as in any strict module, where the platform has no such name. Where it
 * has, it would write to the thread's own global object, which later runs share.
 *
 * @returns why that cannot be explored
 */
function findGlobalWrite(modules: readonly ProgramModule[]): string | undefined {
  for (const { file, writes } of modules) {
    const write = writes.find(({ name }) => name in globalThis);
    if (write) return `${undeclaredWrite(write.name)} (${file}:${write.line})`;
  }
  return undefined;
}
