/** The globals of an explored program: what is controlled, what is refused, and all else as it is. */
import { controlledNames, refusedNames } from "../compile/explorable.ts";
import type { ThreadConsole } from "../../console/thread-console.ts";
import { controlSignals } from "./abort-signals.ts";
import { createClock } from "./clock.ts";
import { createGlobalObject } from "./global-object.ts";
import { keepCompared, keepWatched } from "./kept-objects.ts";
import type { Machine, Waiter } from "./machine.ts";
import { call, isCallable } from "./objects.ts";
import type { Promises } from "./promise.ts";
import { define, refused, withOwn } from "./refused.ts";
import { createRequests } from "./requests.ts";
import type { LabFile } from "./requests.ts";
import { controlStructuredClone } from "./structured-clone.ts";
import { createTimers } from "./timers.ts";

export interface RealmOptions {
  readonly cores: number;
  readonly files: ReadonlyMap<string, LabFile>;
  /** Whether the program uses a name that it binds nowhere, and that is none of ours. */
  readonly isRead: (name: string) => boolean;
  /** Where the program prints to; undefined while nobody reads. */
  readonly console: () => ThreadConsole | undefined;
}

export interface Realm {
  readonly globals: object;
  /** Before each run: nothing of the one before is left. */
  readonly reset: () => void;
  /**
   * After each run: objects of ours are what they were at first.
   *
   * @returns why the program cannot be explored, where one of them cannot be that any more
   */
  readonly restore: () => string | undefined;
}

const consoleMethods: readonly (keyof ThreadConsole)[] = [
  "log",
  "info",
  "warn",
  "error",
  "debug",
  "dirxml",
  "dir",
  "trace",
  "table",
  "group",
  "groupCollapsed",
  "groupEnd",
  "assert",
  "count",
  "countReset",
  "time",
  "timeLog",
  "timeEnd",
  "clear",
  "timeStamp",
  "profile",
  "profileEnd",
];

const names: ReadonlySet<string> = new Set([...controlledNames, ...refusedNames]);

export function createGlobals(machine: Machine, promises: Promises, options: RealmOptions): Realm {
  const requests = createRequests(machine, promises, options.files);
  const clock = createClock(machine);
  const ownGlobals = Object.create(globalThis) as object;
  const globalObject = createGlobalObject(
    machine,
    ownGlobals,
    (name) => names.has(name) || options.isRead(name),
  );
  const timers = createTimers(machine, globalObject.object);
  const console: Record<string, unknown> = {};
  for (const name of consoleMethods) {
    console[name] = (...args: readonly unknown[]): void => {
      const target = options.console();
      if (target) call(target[name], target, args);
    };
  }
  const kept = {
    Atomics: keepWatched(withOwn(machine, "Atomics", Atomics, {}, ["wait", "waitAsync"])),
    Math: keepWatched(clock.globals.Math),
    Promise: keepCompared(promises.Promise),
    "Promise.prototype": keepCompared(promises.prototype),
    console: keepWatched(console),
    crypto: keepWatched(clock.globals.crypto),
    navigator: keepWatched(createNavigator(machine, options.cores)),
    performance: keepWatched(clock.globals.performance),
  };
  const own = {
    AbortSignal: controlSignals(machine),
    Atomics: kept.Atomics.object,
    Date: clock.globals.Date,
    Math: kept.Math.object,
    Promise: kept.Promise.object,
    clearInterval: timers.clear,
    clearTimeout: timers.clear,
    console: kept.console.object,
    crypto: kept.crypto.object,
    fetch: requests.fetch,
    globalThis: globalObject.object,
    navigator: kept.navigator.object,
    performance: kept.performance.object,
    queueMicrotask: (callback: unknown): void => {
      if (!isCallable(callback)) throw new TypeError("queueMicrotask expects a function");
      machine.enqueue(microtask(machine, callback), 0, undefined);
    },
    reportError: (error: unknown) => machine.thrown(error),
    self: globalObject.object,
    setInterval: timers.setInterval,
    setTimeout: timers.setTimeout,
    structuredClone: controlStructuredClone(promises.isPromise),
  } satisfies Record<(typeof controlledNames)[number], unknown>;
  const keptObjects = Object.entries(kept);
  const globals: Record<string, unknown> = { ...own };
  for (const name of refusedNames) globals[name] = refused(machine, name);
  for (const name of names) {
    // What the platform lacks stays lacking, for those who ask first.
    if (name in globalThis || name in own) define(ownGlobals, name, globals[name]);
  }

  return {
    globals,
    reset() {
      timers.reset();
      requests.reset();
      clock.reset();
      globalObject.reset();
    },
    restore() {
      let frozen: string | undefined;
      for (const [name, { restore }] of keptObjects) if (!restore()) frozen ??= name;
      return frozen === undefined
        ? undefined
        : `it freezes \`${frozen}\`, or a part of it, which all orders share`;
    },
  };
}

/** What of it can be told in any order is told; what else the platform's has is refused. */
function createNavigator(machine: Machine, cores: number): object {
  // Not there in a bare engine, in which programs are held to the platform's own order.
  const platform: object = "navigator" in globalThis ? navigator : {};
  const userAgent: unknown = Reflect.get(platform, "userAgent");
  const own = { hardwareConcurrency: cores, language: "en", onLine: true, userAgent };
  for (const name in platform) {
    if (!(name in own)) define(own, name, refused(machine, `navigator.${name}`));
  }
  return own;
}

function microtask(machine: Machine, callback: (...args: readonly unknown[]) => unknown): Waiter {
  const task = machine.current;
  return {
    goOn() {
      machine.current = task;
      machine.call(() => void callback());
      machine.recorder?.ran(undefined, machine.site);
      machine.current = undefined;
    },
  };
}
