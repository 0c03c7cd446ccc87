/**
 * The engine in a realm of its own, without search: one run, in which failures are listed and end nothing.
 * `bundle-engine.ts` makes a script of it that leaves `exploredRun` in the realm.
 */
import { createModules } from "../engine/modules.ts";
import { Machine } from "../engine/machine.ts";
import { createPromises } from "../engine/promise.ts";
import { createGlobals } from "../engine/realm.ts";
import { createTools } from "../engine/tools.ts";
import type { ProgramFactory } from "../engine/engine.ts";
import type { Failure } from "../run.ts";

class ListingMachine extends Machine {
  readonly failures: Failure[] = [];

  override fail(failure: Failure): void {
    this.failures.push(failure);
  }
}

export interface ExploredRun {
  /** `Promise`, as the program sees it. */
  readonly Promise: object;
  /** Evaluates the entry, then whatever is pending, the oldest first. */
  run(): void;
  readonly failures: readonly Failure[];
  readonly refusal: () => string | undefined;
}

/** @param extra put over the program's globals, once there is a `Promise` */
export function exploredRun(factory: ProgramFactory, entry: string): ExploredRun {
  const machine = new ListingMachine();
  const promises = createPromises(machine);
  const { globals } = createGlobals(machine, promises, {
    cores: 4,
    files: new Map(),
    isRead: () => false,
    console: () => undefined,
  });
  return {
    Promise: promises.Promise,
    failures: machine.failures,
    refusal: () => (machine.ending?.kind === "refused" ? machine.ending.because : undefined),
    run() {
      machine.call(() => {
        const modules = factory({ tools: createTools(machine, promises), globals });
        promises.attach(createModules(machine, promises, modules, new Map()).evaluate(entry), {
          goOn(mode, value) {
            if (mode === 1) machine.thrown(value);
          },
        });
      });
      machine.drain();
      for (let event = machine.pending[0]; event; event = machine.pending[0])
        machine.advance(event);
    },
  };
}

Reflect.set(globalThis, "exploredRun", exploredRun);
