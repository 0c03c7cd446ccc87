/** What compiled code calls: `toolNames` says what each is for. */
import type { ToolName } from "../compile/module-context.ts";
import { AsyncGenerator, createGeneratorPrototype, exposeGenerator } from "./async-generator.ts";
import { Coroutine } from "./coroutine.ts";
import type { Body } from "./coroutine.ts";
import { Disposals } from "./disposal.ts";
import { Given } from "./generator-words.ts";
import { closeLoop, delegateTo, loopOver } from "./iteration.ts";
import type { Loop } from "./iteration.ts";
import type { Machine } from "./machine.ts";
import type { Promises } from "./promise.ts";

type Tool = (...args: never[]) => unknown;

export function createTools(machine: Machine, promises: Promises): Record<ToolName, Tool> {
  const prototype = createGeneratorPrototype(promises);
  return {
    start: (site: number, body: Body) => new Coroutine(machine, promises, body, site).start(),
    startWith(
      site: number,
      body: (...args: unknown[]) => Body,
      self: unknown,
      args: Iterable<unknown>,
    ) {
      let started: Body;
      try {
        started = Reflect.apply(body, self, [...args]);
      } catch (error) {
        const { promise, reject } = promises.defer();
        reject(error);
        return promise;
      }
      return new Coroutine(machine, promises, started, site).start();
    },
    generate: (site: number, body: Body) =>
      exposeGenerator(new AsyncGenerator(machine, promises, body, site), prototype),
    wait(site: number, value: unknown) {
      machine.site = site;
      return value;
    },
    give(site: number, value: unknown) {
      machine.site = site;
      return new Given(value);
    },
    delegate: (site: number, iterable: unknown) => {
      machine.site = site;
      return delegateTo(iterable, promises);
    },
    loop: (iterable: unknown, name?: string) => loopOver(iterable, name, promises),
    closeLoop: (loop: Loop) => closeLoop(loop),
    disposals: () => new Disposals(promises),
    enter(site: number) {
      machine.site = site;
    },
    apply: (body: (...args: unknown[]) => unknown, self: unknown, args: Iterable<unknown>) =>
      Reflect.apply(body, self, [...args]),
  };
}
