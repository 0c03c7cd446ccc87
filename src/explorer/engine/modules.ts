/**
 * Evaluates a program's modules, in the order and with the ticks of
 * https://tc39.es/ecma262/#sec-moduleevaluation; cells never import one another in a circle.
 */
import { namespaceKey } from "../compile/module-context.ts";
import { runtimeTarget } from "../../compiler/module.ts";
import { targetOf } from "../../compiler/specifier.ts";
import { Coroutine } from "./coroutine.ts";
import type { Body } from "./coroutine.ts";
import type { Machine } from "./machine.ts";
import type { Deferred, Promises } from "./promise.ts";

/** One module, as the compiled program's factory gives it. */
export interface ProgramModule {
  readonly file: string;
  /** Has `await` at its top. */
  readonly waits: boolean;
  readonly needs: readonly string[];
  readonly stars: readonly number[];
  /** Names that it uses and binds nowhere, but for those that the engine gives. */
  readonly reads: readonly string[];
  /** Those of them that it assigns to, each time that it does, with the line in the author's source. */
  readonly writes: readonly { readonly name: string; readonly line: number }[];
  readonly site: number;
  /** The first argument takes the exports; the others are those of what it needs. A generator where it waits. */
  readonly body: (take: (exports: object) => void, ...needs: readonly object[]) => unknown;
}

interface Instance {
  readonly module: ProgramModule;
  state: "new" | "evaluating" | "evaluated" | "failed";
  error: unknown;
  exports: object;
  /** Where it is evaluated asynchronously: its place in that order; else -1. */
  order: number;
  pending: number;
  readonly importers: Instance[];
  top: Deferred | undefined;
}

export interface ModuleLoader {
  /** @returns a promise of ours for the end of the module's evaluation. @throws where there is no such module */
  readonly evaluate: (file: string) => object;
}

export function createModules(
  machine: Machine,
  promises: Promises,
  modules: readonly ProgramModule[],
  /** What is no cell: `lab`. */
  builtIn: ReadonlyMap<string, object>,
): ModuleLoader {
  const instances = new Map<string, Instance>();
  let orders = 0;

  function instanceOf(file: string): Instance | undefined {
    const known = instances.get(file);
    if (known) return known;
    const module = modules.find((other) => other.file === file);
    if (!module) return undefined;
    const made: Instance = {
      module,
      state: "new",
      error: undefined,
      exports: {},
      order: -1,
      pending: 0,
      importers: [],
      top: undefined,
    };
    instances.set(file, made);
    return made;
  }

  /** Parts in the sense of the specification's InnerModuleEvaluation. @throws what the module throws */
  function visit(instance: Instance): void {
    if (instance.state === "failed") throw instance.error;
    if (instance.state !== "new") return;
    instance.state = "evaluating";
    try {
      for (const target of instance.module.needs) {
        const needed = instanceOf(target);
        if (!needed) continue;
        visit(needed);
        if (needed.state !== "evaluating") continue;
        instance.pending += 1;
        needed.importers.push(instance);
      }
      if (instance.pending > 0 || instance.module.waits) {
        instance.order = orders++;
        if (instance.pending === 0) executeWaiting(instance);
        return;
      }
      execute(instance);
      instance.state = "evaluated";
    } catch (error) {
      instance.state = "failed";
      instance.error = error;
      throw error;
    }
  }

  function execute(instance: Instance): unknown {
    const { module } = instance;
    const needs = module.needs.map((target) => exportsOf(target, module.file));
    const take = (own: object): void => {
      instance.exports = completed(
        own,
        module.stars.map((index) => needs[index] ?? {}),
      );
    };
    return Reflect.apply(module.body, undefined, [take, ...needs]);
  }

  function executeWaiting(instance: Instance): void {
    const body = execute(instance) as Body;
    const done = new Coroutine(machine, promises, body, instance.module.site).start();
    promises.attach(done, {
      goOn(mode, value) {
        if (mode === 0) fulfilled(instance);
        else rejected(instance, value);
      },
    });
  }

  function fulfilled(instance: Instance): void {
    instance.state = "evaluated";
    instance.top?.resolve(undefined);
    const ready: Instance[] = [];
    gather(instance, ready);
    ready.sort((a, b) => a.order - b.order);
    for (const next of ready) {
      if (next.state !== "evaluating") continue;
      if (next.module.waits) {
        executeWaiting(next);
        continue;
      }
      try {
        execute(next);
      } catch (error) {
        rejected(next, error);
        continue;
      }
      next.state = "evaluated";
      next.top?.resolve(undefined);
    }
  }

  function gather(instance: Instance, ready: Instance[]): void {
    for (const importer of instance.importers) {
      if (ready.includes(importer) || importer.state !== "evaluating") continue;
      importer.pending -= 1;
      if (importer.pending > 0) continue;
      ready.push(importer);
      if (!importer.module.waits) gather(importer, ready);
    }
  }

  function rejected(instance: Instance, error: unknown): void {
    if (instance.state !== "evaluating") return;
    instance.state = "failed";
    instance.error = error;
    for (const importer of instance.importers) rejected(importer, error);
    instance.top?.reject(error);
  }

  function exportsOf(target: string, importer: string): object {
    if (target === runtimeTarget) return runtimeOf(importer);
    return builtIn.get(target) ?? instanceOf(target)?.exports ?? {};
  }

  function evaluate(file: string): object {
    const instance = instanceOf(file);
    if (!instance) throw new TypeError(`Expected a module ${file}; found none.`);
    if (instance.top) return instance.top.promise;
    const top = promises.defer();
    instance.top = top;
    try {
      visit(instance);
      if (instance.state !== "evaluating") top.resolve(undefined);
    } catch (error) {
      top.reject(error);
    }
    return top.promise;
  }

  /** `import.meta` and `import()` of one module. */
  function runtimeOf(file: string): object {
    return {
      meta: Object.assign(Object.create(null) as object, { url: `file:///lesson/${file}` }),
      importModule(specifier: unknown): object {
        const { promise, resolve, reject } = promises.defer();
        let target: string;
        try {
          target = targetOf(String(specifier));
        } catch (error) {
          reject(error);
          return promise;
        }
        const load = (): void => {
          const given = builtIn.get(target);
          if (given) {
            resolve(Reflect.get(given, namespaceKey) ?? given);
            return;
          }
          const instance = instanceOf(target);
          if (!instance) {
            reject(new TypeError(`Failed to resolve module specifier '${target}'`));
            return;
          }
          promises.attach(evaluate(target), {
            goOn(mode, value) {
              if (mode === 0) resolve(Reflect.get(instance.exports, namespaceKey));
              else reject(value);
            },
          });
        };
        if (instances.get(target)?.state === "evaluated") load();
        else machine.register("module", target, 0, load);
        return promise;
      },
    };
  }

  return { evaluate };
}

/** Exports with those passed on from others, and with the object that stands for them as a whole. */
function completed(own: object, stars: readonly object[]): object {
  if (stars.length > 0) {
    const names = new Set(Object.keys(own));
    for (const star of stars) {
      for (const name of Object.keys(star)) {
        if (name === "default" || names.has(name)) continue;
        names.add(name);
        Object.defineProperty(own, name, {
          get: () => Reflect.get(star, name) as unknown,
          enumerable: true,
        });
      }
    }
  }
  let namespace: object | undefined;
  Object.defineProperty(own, namespaceKey, {
    get: () => (namespace ??= namespaceOf(own)),
    enumerable: false,
  });
  return own;
}

function namespaceOf(exports: object): object {
  const namespace = Object.create(null) as object;
  for (const name of Object.keys(exports).sort()) {
    Object.defineProperty(namespace, name, {
      get: () => Reflect.get(exports, name) as unknown,
      enumerable: true,
    });
  }
  Object.defineProperty(namespace, Symbol.toStringTag, { value: "Module" });
  return Object.preventExtensions(namespace);
}
